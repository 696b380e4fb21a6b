import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { lockSource } from "./lock-source.ts";
import { setCanonical } from "./set-canonical.ts";

/**
 * Ends a feed's import. Its stories stay, and point to their origin; what was deleted here is remembered, for the case
 * that the same contributor adds the feed again.
 */
export async function removeSource({ sourceId }: { sourceId: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const source = await lockSource(tx, sourceId, actor);
    if (!source.canonical) await setCanonical(tx, { ...source, canonical: true });
    await tx.story.updateMany({ where: { sourceId }, data: { sourceId: null } });
    await tx.source.update({
      where: { id: sourceId },
      data: { state: "removed", nextCheckAt: null, hubAskedAt: null },
    });
  });
}
