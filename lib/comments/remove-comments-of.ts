import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { readStanding } from "../decisions/read-log.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { addToTally } from "../stories/tally.ts";
import type { CommentState } from "./rules/states.ts";

/**
 * Takes the comments of an account that is deleted away: those that wait for review in any case, all where its owner
 * wants it so. Like a comment that its writer deletes: the words are gone, a place is held where somebody has answered.
 */
export async function removeCommentsOf(authorId: string, which: "waiting" | "all"): Promise<void> {
  const states: CommentState[] = which === "waiting" ? ["held"] : ["published", "held", "hidden", "removed"];
  const rows = await db.comment.findMany({
    where: { authorId, state: { in: states }, bodyText: { not: "" } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of rows) await transaction((tx) => removeOne(tx, id));
}

type Row = { storyId: string; authorId: string; state: CommentState };

async function removeOne(tx: Tx, id: string): Promise<void> {
  const subject = { kind: "comment", id } as const;
  await lockSubject(tx, subject);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT story_id AS "storyId", author_id AS "authorId", state::text FROM comments WHERE id = ${id} FOR UPDATE`;
  if (!row || row.state === "deleted") return;
  const { storyId, authorId, state } = row;
  // What moderators took down stays taken down: only its words go.
  const ends = state === "published" || state === "held" ? { state: "deleted" as const, deletedAt: now() } : {};
  await tx.comment.update({ where: { id }, data: { bodyText: "", bodyHtml: "", ...ends } });
  if ((await readStanding(tx, subject)).visibility === "held") await noteWithdrawal(tx, { subject, storyId, authorId });
  if (state !== "published") return;
  await addToTally(tx, storyId, { comments: -1 });
  await record(tx, "comment.deleted", { storyId, commentId: id });
}
