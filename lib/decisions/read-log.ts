import type { Tx } from "../platform/db/transaction.ts";
import type { Subject } from "./rules/kinds.ts";
import { type Standing, standingOf } from "./rules/standing.ts";

/** All decisions about a subject, in the order in which they were made. */
export function decisionsOn(tx: Tx, { kind, id }: Subject) {
  return tx.decision.findMany({ where: { subjectKind: kind, subjectId: id }, orderBy: { number: "asc" } });
}

/** A decision as it is stored. */
export type StoredDecision = Awaited<ReturnType<typeof decisionsOn>>[number];

/** What stands about a subject. */
export async function readStanding(tx: Tx, subject: Subject): Promise<Standing> {
  return standingOf(await decisionsOn(tx, subject));
}
