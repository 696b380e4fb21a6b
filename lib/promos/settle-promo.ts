import { decisionsOn } from "../decisions/read-log.ts";
import { standingOf } from "../decisions/rules/standing.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { noteChange } from "./note-change.ts";

/** Takes a promo off all pages when a decision removes it, and puts it back when that is taken back. */
export async function settlePromo(tx: Tx, id: string): Promise<void> {
  const standing = standingOf(await decisionsOn(tx, { kind: "promo", id }));
  const decisionId = standing.visibility === "removed" ? standing.by : null;
  const { count } = await tx.promo.updateMany({
    where: { id, removedAt: decisionId ? null : { not: null } },
    data: { removedAt: decisionId ? now() : null },
  });
  if (count === 0) return;
  await noteChange(tx, { promoId: id, kind: decisionId ? "removed" : "restored", byId: null });
  if (decisionId) await record(tx, "promo.removed", { promoId: id, decisionId });
}
