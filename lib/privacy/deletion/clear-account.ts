import { removeCommentsOf } from "../../comments/remove-comments-of.ts";
import { withdrawCommentVotes } from "../../comments/withdraw-comment-votes.ts";
import { removeAvatars } from "../../media/remove-avatars.ts";
import { now } from "../../platform/clock.ts";
import { db, pool } from "../../platform/db/client.ts";
import { withdrawAllOf } from "../../recommends/withdraw-all-of.ts";
import { takeAwayStories } from "../../stories/take-away.ts";
import { withdrawAll } from "../../votes/withdraw-all.ts";
import { belongings } from "../belongings.ts";
import { removeExport } from "../remove-exports.ts";

/** Removes what goes with a closed account. Each step finds what an earlier run has left, so it can be done again. */
export async function clearAccount({ memberId }: { memberId: string }): Promise<void> {
  const deletion = await db.deletion.findUnique({ where: { memberId } });
  if (!deletion?.closedAt) return;
  await removeRows(memberId);
  await removeExports(memberId);
  await withdrawAll(memberId);
  await withdrawCommentVotes(memberId);
  await withdrawAllOf(memberId);
  await removeCommentsOf(memberId, deletion.comments === "go" ? "all" : "waiting");
  await takeAwayStories(memberId, deletion.stories === "go" ? "all" : "unpublished");
  await removeAvatars(memberId);
  await db.invitation.deleteMany({ where: { inviterId: memberId, memberId: null } });
  await db.screenedText.deleteMany({ where: { authorId: memberId } });
  await db.deletion.update({ where: { memberId }, data: { clearedAt: now() } });
}

async function removeRows(memberId: string): Promise<void> {
  for (const [key, { whenGone }] of Object.entries(belongings)) {
    const [table, column] = key.split(".");
    if (whenGone === "goes") await pool().query(`DELETE FROM ${table} WHERE ${column} = $1`, [memberId]);
  }
}

async function removeExports(memberId: string): Promise<void> {
  const exports = await db.dataExport.findMany({ where: { memberId }, select: { id: true } });
  for (const { id } of exports) await removeExport(id);
}
