import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";

/**
 * Records that the newest version of a story is a material correction, where it is one. Asked when readers begin to see
 * it; one that was held again and let through is told again, under the same number.
 */
export async function tellCorrection(tx: Tx, storyId: string): Promise<void> {
  const newest = await tx.revision.findFirst({
    where: { storyId },
    orderBy: { number: "desc" },
    select: { number: true, material: true },
  });
  if (newest?.material) await record(tx, "story.corrected", { storyId, number: newest.number });
}
