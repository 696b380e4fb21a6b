import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { Refusal, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { lockComment } from "./lock-comment.ts";
import { whyNotVote } from "./rules/states.ts";
import type { VoteValue } from "./schema.ts";

export type CommentVoted = { id: string; score: number; value: VoteValue; storyPath: string };

/** Votes a comment up (1) or down (-1), or takes the vote back (0). The score is the sum of its votes. */
export async function voteComment(
  { commentId, value }: { commentId: string; value: VoteValue },
  actor: Actor | null,
): Promise<CommentVoted> {
  if (!actor) throw signedOut("vote on comments");
  if (!may(actor, "comment.vote")) throw bannedFrom(actor, "comment.vote") ?? new Refusal("forbidden", confirmFirst);
  return transaction(async (tx) => {
    const comment = await lockComment(tx, commentId, actor);
    const own = comment.authorId === actor.id;
    const reason = whyNotVote({ story: comment.storyState, state: comment.state, own });
    if (reason) throw new Refusal(own ? "forbidden" : "conflict", reason);
    const before = await writeVote(tx, commentId, actor.id, value);
    const score = comment.score + value - before;
    if (value !== before) await tx.comment.update({ where: { id: commentId }, data: { score } });
    return { id: commentId, score, value, storyPath: storyPath({ id: comment.storyId, slug: comment.storySlug }) };
  });
}

const confirmFirst =
  "Confirm your e-mail address before you vote on comments: open the link in the message we sent you.";

/** Writes the reader's vote; the comment is locked, so nothing comes between. Gives the vote it replaces. */
async function writeVote(tx: Tx, commentId: string, readerId: string, value: VoteValue): Promise<number> {
  const key = { commentId_readerId: { commentId, readerId } };
  const before = await tx.commentVote.findUnique({ where: key });
  if (before?.value === value) return value;
  if (value === 0) await tx.commentVote.deleteMany({ where: { commentId, readerId } });
  else if (before) await tx.commentVote.update({ where: key, data: { value, castAt: now() } });
  else await tx.commentVote.create({ data: { commentId, readerId, value, castAt: now() } });
  return before?.value ?? 0;
}
