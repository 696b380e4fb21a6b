import { readStanding } from "../decisions/read-log.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { addToTally } from "../stories/tally.ts";
import { type CommentState, settledState } from "./rules/states.ts";

type Settled = { before: CommentState; after: CommentState };
type Row = { storyId: string; state: CommentState; verified: boolean };

/**
 * Gives a comment the state that stands by the log, with the story's count and the pages that show it. The comment's log
 * is locked by the caller. Answers the state before and after; null where there is no such comment.
 */
export async function settleComment(tx: Tx, id: string): Promise<Settled | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c.story_id AS "storyId", c.state::text, (m.email_verified_at IS NOT NULL OR m.gone_at IS NOT NULL) AS verified
    FROM comments c JOIN members m ON m.id = c.author_id WHERE c.id = ${id} FOR UPDATE OF c`;
  if (!row) return null;
  const before = row.state;
  if (before === "deleted") return { before, after: before };
  const { visibility } = await readStanding(tx, { kind: "comment", id });
  const after = settledState(visibility, row.verified);
  if (after === before) return { before, after };
  await tx.comment.update({ where: { id }, data: { state: after } });
  const change = Number(after === "published") - Number(before === "published");
  if (change !== 0) await addToTally(tx, row.storyId, { comments: change });
  // Newly there, it comes like any other; otherwise the page that showed it may not be sent once more.
  await record(tx, change > 0 ? "comment.posted" : "comment.settled", { storyId: row.storyId, commentId: id });
  return { before, after };
}
