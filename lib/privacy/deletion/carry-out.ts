import { now, nowMs } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { clearingAgain } from "../rules/times.ts";
import { clearAccount } from "./clear-account.ts";
import { closeAccount } from "./close-account.ts";

/**
 * Deletes the accounts whose seven days are over. Each is cleared again for two hours: of what was on its way in the
 * moment in which it was closed, and of what a worker left that was killed.
 */
export async function carryOutDeletions(): Promise<void> {
  const due = await db.deletion.findMany({
    where: { closedAt: null, dueAt: { lte: now() } },
    orderBy: { dueAt: "asc" },
    select: { memberId: true },
  });
  for (const { memberId } of due) await closeAccount(memberId);
  const closed = await db.deletion.findMany({
    where: {
      closedAt: { not: null },
      OR: [{ clearedAt: null }, { closedAt: { gt: new Date(nowMs() - clearingAgain) } }],
    },
    select: { memberId: true },
  });
  for (const each of closed) await clearAccount(each);
}
