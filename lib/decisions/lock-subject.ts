import type { Tx } from "../platform/db/transaction.ts";
import type { Subject } from "./rules/kinds.ts";

/** Holds a subject's log until the transaction ends: whoever reports, decides or appeals meanwhile waits. */
export async function lockSubject(tx: Tx, { kind, id }: Subject): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subject:${kind}:${id}`}, 0))::text`;
}
