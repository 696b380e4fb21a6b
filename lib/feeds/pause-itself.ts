import { now } from "../platform/clock.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import type { Run } from "./poll-source.ts";
import type { PauseKind } from "./schema.ts";
import { setCanonical } from "./set-canonical.ts";

type Reason = { kind: PauseKind; reason: string; status: number | null };

/**
 * Pauses a feed without its owner having asked for it; they are told. Without its proof, the feed is free for others.
 * What a moderator paused stays paused by the moderator.
 */
export async function pauseItself(
  { id, source }: Pick<Run, "source"> & { id: string | null },
  { kind, reason, status }: Reason,
): Promise<void> {
  const at = now();
  const paused = { state: "paused", pauseKind: kind, pauseReason: reason, pausedAt: at, nextCheckAt: null } as const;
  await transaction(async (tx) => {
    if (id)
      await tx.sourceRun.update({ where: { id }, data: { outcome: "failed", status, sentence: reason, endedAt: at } });
    const isNews = (await tx.source.updateMany({ where: { ...mayPause, id: source.id }, data: paused })).count > 0;
    const { count } = await tx.source.updateMany({
      where: { id: source.id, state: { not: "removed" } },
      data: { lastError: reason, lastCheckAt: at, runningUntil: null, ...(kind === "proof" && unproved) },
    });
    if (count > 0 && kind === "proof" && !source.canonical) await setCanonical(tx, { ...source, ...unproved });
    if (isNews) await record(tx, "source.paused", { sourceId: source.id, requestId: newId() });
  });
}

const unproved = { proofKind: null, provedAt: null, provedPlace: null, canonical: true };

const mayPause: Prisma.SourceWhereInput = {
  state: { not: "removed" },
  OR: [{ pauseKind: null }, { pauseKind: { not: "moderation" } }],
};
