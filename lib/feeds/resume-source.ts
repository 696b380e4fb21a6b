import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";
import type { SourceRow } from "./source-row.ts";

/** Begins a proved feed's import, or goes on with it; the feed is checked at once. */
export async function resumeSource({ sourceId }: { sourceId: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const source = await lockSource(tx, sourceId, actor);
    const reason = whyNot(source);
    if (reason) throw new Refusal("conflict", reason);
    if (source.categorySlug === null) throw refuseField("categorySlug", "Choose a category for its stories first.");
    const fresh = { pauseKind: null, pauseReason: "", pausedAt: null, failures: 0, failingSince: null, lastError: "" };
    await tx.source.update({
      where: { id: sourceId },
      data: { ...fresh, state: "active", nextCheckAt: now(), runningUntil: null },
    });
    await record(tx, "source.due", { sourceId, kind: "hand" });
  });
}

function whyNot({ state, pauseKind, provedAt }: SourceRow): string | null {
  if (provedAt === null) return "Prove that the feed is yours first.";
  if (state === "active") return "This feed is being imported already.";
  if (pauseKind === "moderation") return "A moderator paused this feed. Only a moderator can resume it.";
  return null;
}
