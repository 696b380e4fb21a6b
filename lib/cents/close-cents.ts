import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { readStanding } from "../decisions/read-log.ts";
import { transaction } from "../platform/db/transaction.ts";

type Gone = { storyId: string; centsId: string; readerId: string };

/**
 * Notes in the log that two cents are gone which were held once, so that nobody is asked to look at nothing: neither now,
 * nor when what let them through is taken back. Done twice, it comes to the same; where they are there after all, nothing is done.
 */
export async function closeCents({ storyId, centsId, readerId }: Gone): Promise<void> {
  const subject = { kind: "cents", id: centsId } as const;
  await transaction(async (tx) => {
    await lockSubject(tx, subject);
    if ((await tx.twoCents.count({ where: { id: centsId } })) > 0) return;
    const { visibility } = await readStanding(tx, subject);
    if (visibility === "held" || visibility === "shown")
      await noteWithdrawal(tx, { subject, storyId, authorId: readerId });
  });
}
