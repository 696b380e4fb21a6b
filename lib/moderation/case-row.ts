import type { Subject } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";

/** The row of a subject's case; null where nobody has reported, held or decided anything. */
export function caseOf(tx: Tx, { kind, id }: Subject) {
  return tx.case.findUnique({ where: { subjectKind_subjectId: { subjectKind: kind, subjectId: id } } });
}
