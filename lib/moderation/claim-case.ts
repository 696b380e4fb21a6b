import type { Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { caseOf } from "./case-row.ts";

/** How long a case is somebody's once they have opened it. */
export const claimMs = 10 * 60 * 1000;

/**
 * Makes a case the actor's for ten minutes, unless it is somebody else's; answers whether they may go on. What nobody has
 * reported or decided yet has no case that could be claimed.
 */
export async function claimCase({ kind, id }: Subject, actor: Actor): Promise<boolean> {
  if (!may(actor, "case.decide")) throw notFound();
  const at = now();
  const { count } = await db.case.updateMany({
    where: {
      ...{ subjectKind: kind, subjectId: id },
      OR: [{ claimedById: null }, { claimedById: actor.id }, { claimedUntil: { lte: at } }],
    },
    data: { claimedById: actor.id, claimedUntil: new Date(at.getTime() + claimMs) },
  });
  return count > 0 || (await caseOf(db, { kind, id })) === null;
}

/** Gives a case back that the actor had claimed. */
export async function releaseCase({ kind, id }: Subject, actor: Actor): Promise<void> {
  if (!may(actor, "case.decide")) throw notFound();
  await db.case.updateMany({
    where: { subjectKind: kind, subjectId: id, claimedById: actor.id },
    data: { claimedById: null, claimedUntil: null },
  });
}
