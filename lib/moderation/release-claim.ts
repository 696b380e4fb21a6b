import type { Subject } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";

/** Makes a case nobody's, once it is decided. */
export async function releaseClaim(tx: Tx, { kind, id }: Subject): Promise<void> {
  await tx.case.updateMany({
    where: { subjectKind: kind, subjectId: id },
    data: { claimedById: null, claimedUntil: null },
  });
}
