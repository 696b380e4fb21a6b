import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";

/** Stops a feed's import until its contributor resumes it. */
export async function pauseSource({ sourceId }: { sourceId: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const { state } = await lockSource(tx, sourceId, actor);
    if (state !== "active") throw new Refusal("conflict", "This feed is not being imported just now.");
    const paused = { state: "paused", pauseKind: "owner", pauseReason: "You paused it.", pausedAt: now() } as const;
    await tx.source.update({ where: { id: sourceId }, data: { ...paused, nextCheckAt: null } });
  });
}
