import { emptyAccount } from "../../accounts/empty-account.ts";
import { lockAdmins } from "../../accounts/lock-admins.ts";
import { now } from "../../platform/clock.ts";
import { type Tx, transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";

/**
 * Closes an account whose seven days are over: from this moment on it is nobody's. Whoever is the only admin by now keeps
 * it, and is told why. What goes with the account goes after this, some at a time (clear-account.ts).
 */
export async function closeAccount(memberId: string): Promise<void> {
  await transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!(await lockDue(tx, memberId))) return;
    if (admins.join() === memberId) {
      await tx.deletion.delete({ where: { memberId } });
      await record(tx, "deletion.ended", { memberId, end: "postponed", requestId: newId() });
      return;
    }
    await emptyAccount(tx, memberId, await nameFor(tx, memberId));
    await tx.deletion.update({ where: { memberId }, data: { closedAt: now() } });
    await record(tx, "member.gone", { memberId });
  });
}

async function lockDue(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM deletions WHERE member_id = ${memberId} AND closed_at IS NULL AND due_at <= ${now()} FOR UPDATE`;
  return rows.length > 0;
}

async function nameFor(tx: Tx, memberId: string) {
  const stories = await tx.story.count({ where: { authorId: memberId, publishedAt: { not: null } } });
  const { stories: choice } = await tx.deletion.findUniqueOrThrow({ where: { memberId } });
  return choice === "stay" && stories > 0 ? ("Former contributor" as const) : ("Former member" as const);
}
