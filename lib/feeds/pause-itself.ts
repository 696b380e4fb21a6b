import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import type { Run } from "./poll-source.ts";
import type { PauseKind } from "./schema.ts";
import { setCanonical } from "./set-canonical.ts";

type Reason = { kind: PauseKind; reason: string; status: number | null };

/** Pauses a feed without its owner having asked for it; they are told. Without its proof, the feed is free for others. */
export async function pauseItself(
  { id, source }: Pick<Run, "source"> & { id: string | null },
  { kind, reason, status }: Reason,
): Promise<void> {
  const at = now();
  const unproved = { proofKind: null, provedAt: null, provedPlace: null, canonical: true };
  await transaction(async (tx) => {
    if (id)
      await tx.sourceRun.update({ where: { id }, data: { outcome: "failed", status, sentence: reason, endedAt: at } });
    const paused = { state: "paused", pauseKind: kind, pauseReason: reason, pausedAt: at, nextCheckAt: null } as const;
    const { count } = await tx.source.updateMany({
      where: { id: source.id, state: { not: "removed" } },
      data: { ...paused, lastError: reason, lastCheckAt: at, runningUntil: null, ...(kind === "proof" && unproved) },
    });
    if (count === 0) return;
    if (kind === "proof" && !source.canonical) await setCanonical(tx, { ...source, ...unproved });
    await record(tx, "source.paused", { sourceId: source.id, requestId: newId() });
  });
}
