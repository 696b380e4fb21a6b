import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { caseOf } from "./case-row.ts";
import { settleCase } from "./settle-case.ts";

/** Takes the case of two cents that are gone out of the queues, if there is one. Done twice, it comes to the same. */
export async function closeGoneCase({ centsId }: { centsId: string }): Promise<void> {
  const subject = { kind: "cents", id: centsId } as const;
  await transaction(async (tx) => {
    await lockSubject(tx, subject);
    if (await caseOf(tx, subject)) await settleCase(tx, subject);
  });
}
