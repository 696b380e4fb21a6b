import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";

/** Has a feed checked at once, by the worker. */
export async function checkNow({ sourceId }: { sourceId: string }, actor: Actor): Promise<void> {
  await takeFrom("feed-poll", actor.id);
  await transaction(async (tx) => {
    const { state } = await lockSource(tx, sourceId, actor);
    if (state !== "active") throw new Refusal("conflict", "This feed is not being imported: resume it first.");
    await record(tx, "source.due", { sourceId, kind: "hand" });
  });
}
