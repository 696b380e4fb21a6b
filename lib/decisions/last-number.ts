import type { Tx } from "../platform/db/transaction.ts";
import type { Subject } from "./rules/kinds.ts";

/** The number of the last decision about a subject; 0 where there is none. */
export async function lastNumberOn(tx: Tx, { kind, id }: Subject): Promise<bigint> {
  const last = await tx.decision.findFirst({
    where: { subjectKind: kind, subjectId: id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return last?.number ?? 0n;
}
