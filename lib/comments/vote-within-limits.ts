import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import type { VoteValue } from "./schema.ts";
import { type CommentVoted, voteComment } from "./vote-comment.ts";

/** Votes for somebody outside: takes from the reader's limit first. */
export async function voteWithinLimits(
  vote: { commentId: string; value: VoteValue },
  actor: Actor | null,
): Promise<CommentVoted> {
  if (actor) await takeFrom("comment-vote", actor.id);
  return voteComment(vote, actor);
}
