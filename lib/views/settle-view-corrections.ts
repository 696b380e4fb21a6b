import { z } from "zod";
import { decisionsOn, type StoredDecision } from "../decisions/read-log.ts";
import { isOfViews } from "../decisions/rules/kinds.ts";
import { inForce } from "../decisions/rules/standing.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { HourViews } from "./rules.ts";
import { putViewsBack } from "./take-views.ts";

/** What a decision keeps of the views that it removed. */
export const viewRemoval = z.object({
  views: z.number(),
  since: z.coerce.date(),
  until: z.coerce.date(),
  hours: z.array(z.object({ hour: z.coerce.date(), views: z.number() })),
});
export type ViewRemoval = { since: Date; until: Date; views: number; hours: HourViews[] };

/** Works out from the log of a story which corrections of its views stand, and puts back what those took that were taken back. The log is locked by the caller. */
export async function settleViewCorrections(tx: Tx, storyId: string): Promise<void> {
  const removals = (await decisionsOn(tx, { kind: "story", id: storyId })).filter(({ kind }) => isOfViews(kind));
  if (removals.length === 0) return;
  const standing = new Set(inForce(await decisionsOn(tx, { kind: "story", id: storyId })).map(({ id }) => id));
  const rows = await tx.viewCorrection.findMany({ where: { storyId } });
  for (const decision of removals) {
    const row = rows.find(({ decisionId }) => decisionId === decision.id);
    if (!row) await noteCorrection(tx, storyId, decision, standing.has(decision.id) ? null : now());
    else if (row.takenBackAt === null && !standing.has(decision.id)) await putBack(tx, storyId, decision);
  }
}

// The counts have been changed by the decision itself.
async function noteCorrection(
  tx: Tx,
  storyId: string,
  decision: StoredDecision,
  takenBackAt: Date | null,
): Promise<void> {
  const { since, until, views, hours } = viewRemoval.parse(decision.evidence);
  const kept = hours.map(({ hour, views: many }) => ({ hour: hour.toISOString(), views: many }));
  await tx.viewCorrection.create({
    data: { decisionId: decision.id, storyId, since, until, views, hours: kept, at: decision.createdAt, takenBackAt },
  });
  await record(tx, "views.settled", { storyId });
}

async function putBack(tx: Tx, storyId: string, decision: StoredDecision): Promise<void> {
  await putViewsBack(tx, storyId, viewRemoval.parse(decision.evidence).hours);
  await tx.viewCorrection.update({ where: { decisionId: decision.id }, data: { takenBackAt: now() } });
  await record(tx, "views.settled", { storyId });
}
