import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
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
  return sqlTransaction(async (tx) => {
    const comment = await lockComment(tx, commentId, actor);
    const own = comment.authorId === actor.id;
    const reason = whyNotVote({ story: comment.storyState, state: comment.state, own });
    if (reason) throw new Refusal(own ? "forbidden" : "conflict", reason);
    const before = await writeVote(tx, commentId, actor.id, value);
    const score = comment.score + value - before;
    if (value !== before) await tx.$queryRaw`UPDATE comments SET score = ${score}::int WHERE id = ${commentId}`;
    return { id: commentId, score, value, storyPath: storyPath({ id: comment.storyId, slug: comment.storySlug }) };
  });
}

const confirmFirst =
  "Confirm your e-mail address before you vote on comments: open the link in the message we sent you.";

/** Writes the reader's vote; the comment is locked, so nothing comes between. Gives the vote it replaces. */
async function writeVote(tx: Sql, commentId: string, readerId: string, value: VoteValue): Promise<number> {
  const [before] = await tx.$queryRaw<{ value: number }[]>`
    SELECT value FROM comment_votes WHERE comment_id = ${commentId} AND reader_id = ${readerId}`;
  if (before?.value === value) return value;
  if (value === 0)
    await tx.$queryRaw`DELETE FROM comment_votes WHERE comment_id = ${commentId} AND reader_id = ${readerId}`;
  else
    await tx.$queryRaw`
      INSERT INTO comment_votes (comment_id, reader_id, value, cast_at)
      VALUES (${commentId}, ${readerId}, ${value}::smallint, ${now()})
      ON CONFLICT (comment_id, reader_id) DO UPDATE SET value = EXCLUDED.value, cast_at = EXCLUDED.cast_at`;
  return before?.value ?? 0;
}
