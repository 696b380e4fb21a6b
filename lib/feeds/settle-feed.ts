import { decisionsOn } from "../decisions/read-log.ts";
import { inForce } from "../decisions/rules/standing.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";

/** Pauses a feed that the moderators have stopped, or lets its contributor resume it when they have taken that back. */
export async function settleFeed(tx: Tx, id: string): Promise<void> {
  const decisions = await decisionsOn(tx, { kind: "feed", id });
  const stop = inForce(decisions).findLast(({ kind }) => kind === "pause");
  if (stop) {
    const paused = { state: "paused", pauseKind: "moderation", pauseReason: stop.reason, nextCheckAt: null } as const;
    await tx.source.updateMany({
      where: { id, state: { not: "removed" }, OR: [{ pauseKind: null }, { pauseKind: { not: "moderation" } }] },
      data: { ...paused, pausedAt: now() },
    });
    return;
  }
  const reason = "The moderators have taken their decision back. Resume it when you are ready.";
  await tx.source.updateMany({
    where: { id, state: "paused", pauseKind: "moderation" },
    data: { pauseKind: "owner", pauseReason: reason },
  });
}
