import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";

/** Has an item that failed or was skipped looked at anew, by a check of its feed at once. */
export async function retryItem(
  { sourceId, itemKey }: { sourceId: string; itemKey: string },
  actor: Actor,
): Promise<void> {
  await takeFrom("feed-poll", actor.id);
  await transaction(async (tx) => {
    const { state } = await lockSource(tx, sourceId, actor);
    if (state !== "active") throw new Refusal("conflict", "This feed is not being imported: resume it first.");
    await tx.sourceItem.deleteMany({ where: { sourceId, key: itemKey, outcome: { in: ["failed", "skipped"] } } });
    await tx.sourceItem.updateMany({
      where: { sourceId, key: itemKey, outcome: "imported" },
      data: { contentHash: "" },
    });
    await tx.source.update({ where: { id: sourceId }, data: { etag: null, lastModified: null } });
    await record(tx, "source.due", { sourceId, kind: "hand" });
  });
}
