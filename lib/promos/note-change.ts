import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { ChangeKind } from "./rules/changes.ts";

type Change = { promoId: string; kind: ChangeKind; words?: string; byId: string | null };

const stopping = new Set<ChangeKind>(["paused", "ended", "removed"]);

/** Writes down what was done to a promo, in the transaction that does it, and makes the pages that show it stale. */
export async function noteChange(tx: Tx, { promoId, kind, words = "", byId }: Change): Promise<void> {
  await tx.promoChange.create({ data: { promoId, kind, words, byId, at: now() } });
  await record(tx, stopping.has(kind) ? "promo.stopped" : "promo.changed", { promoId });
}
