import { lastNumberOn } from "../decisions/last-number.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { caseOf } from "./case-row.ts";

/** Nobody decides on what is theirs. */
export function refuseConcerned(concernsId: string | null, actor: Actor): void {
  if (concernsId === actor.id) throw new Refusal("forbidden", "This concerns you: somebody else decides it.");
}

/** Refuses where there is a newer decision than the screen showed (`seen`), or where the case is somebody else's. */
export async function refuseStale(tx: Tx, subject: Subject, { seen }: { seen: string }, actor: Actor): Promise<void> {
  const row = await caseOf(tx, subject);
  if ((await lastNumberOn(tx, subject)) !== BigInt(seen))
    throw new Refusal("conflict", "This case has changed meanwhile. Reload it to see how.");
  if (row?.claimedById && row.claimedById !== actor.id && (row.claimedUntil?.getTime() ?? 0) > now().getTime())
    throw new Refusal("conflict", "Another moderator is at this case just now. Take the next one.");
  if (row?.escalatedAt && !may(actor, "case.decide-escalated"))
    throw new Refusal("forbidden", "This case was passed on to an admin, who decides it.");
}
