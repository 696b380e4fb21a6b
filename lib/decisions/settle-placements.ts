import type { Tx } from "../platform/db/transaction.ts";
import { decisionsOn } from "./read-log.ts";
import { placementsIn } from "./rules/placements.ts";

/**
 * Works out from the log where a story stands on the front page, and writes it down where its lists find it. Its log is
 * locked by the caller. A pick keeps its place among the others; a new one comes last.
 */
export async function settlePlacements(tx: Tx, storyId: string): Promise<void> {
  const there = await tx.placement.findMany({ where: { storyId } });
  const decisions = await decisionsOn(tx, { kind: "story", id: storyId });
  const placed = placementsIn(decisions);
  if (there.length === 0 && placed.length === 0) return;
  const kept = new Map(there.map(({ decisionId, position }) => [decisionId, position]));
  const last = await tx.placement.aggregate({ where: { slot: "pick" }, _max: { position: true } });
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { id: true } });
  await tx.placement.deleteMany({ where: { storyId } });
  await tx.placement.createMany({
    data: (story ? placed : []).map(({ id, kind, createdAt, until }) => ({
      ...{ decisionId: id, storyId, slot: kind, since: createdAt, until },
      position: kind === "pick" ? (kept.get(id) ?? (last._max.position ?? 0) + 1) : 0,
    })),
  });
}
