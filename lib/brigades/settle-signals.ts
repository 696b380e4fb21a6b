import { decisionsOn } from "../decisions/read-log.ts";
import { inForce } from "../decisions/rules/standing.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { signalEvidence } from "./schema.ts";

const answering = new Set(["remove-brigade", "dismiss-signal"]);

/** Works out from a story's log which of its signals are answered, and by which decision; the log is locked by the caller. */
export async function settleSignals(tx: Tx, storyId: string): Promise<void> {
  const signals = await tx.brigadeSignal.findMany({ where: { storyId }, select: { id: true, closedBy: true } });
  if (signals.length === 0) return;
  const answers = new Map<string, string>();
  for (const { id, kind, evidence } of inForce(await decisionsOn(tx, { kind: "story", id: storyId }))) {
    const parsed = signalEvidence.safeParse(evidence);
    if (answering.has(kind) && parsed.success) answers.set(parsed.data.signal, id);
  }
  for (const { id, closedBy } of signals) {
    const answer = answers.get(id) ?? null;
    if (answer !== closedBy) await tx.brigadeSignal.update({ where: { id }, data: { closedBy: answer } });
  }
}

/** Since when a story has a signal that nobody has answered; null where it has none. */
export async function openSignalSince(tx: Tx, storyId: string): Promise<Date | null> {
  const first = await tx.brigadeSignal.findFirst({
    where: { storyId, closedBy: null },
    orderBy: { foundAt: "asc" },
    select: { foundAt: true },
  });
  return first?.foundAt ?? null;
}
