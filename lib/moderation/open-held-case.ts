import { lockSubject } from "../decisions/lock-subject.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { settleCase } from "./settle-case.ts";
import { subjectOf } from "./undo-decision.ts";

/** Makes the case of something that was decided on outside this module: held by a screening, hidden by a contributor. Done twice, it comes to the same. */
export async function openHeldCase({ decisionId }: { decisionId: string }): Promise<void> {
  const decision = await db.decision.findUnique({ where: { id: decisionId } });
  if (!decision) return;
  const subject = subjectOf(decision);
  await transaction(async (tx) => {
    await lockSubject(tx, subject);
    await settleCase(tx, subject);
  });
}
