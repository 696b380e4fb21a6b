import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { renewBans } from "./barred-emails.ts";
import { spent, takeToken } from "./take-token.ts";
import { owningAddress } from "./verify-email.ts";

/** Uses the link that was mailed to a new address: the account has it from now on, proved. */
export async function confirmEmailChange(token: string): Promise<{ memberId: string }> {
  return owningAddress(() =>
    transaction(async (tx) => {
      const { memberId, email } = await takeToken(tx, token, "change-email");
      if (!memberId || !email) throw spent();
      await changeEmail(tx, memberId, email);
      return { memberId };
    }),
  );
}

async function changeEmail(tx: Tx, memberId: string, email: string): Promise<void> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { email: true, emailVerifiedAt: true },
  });
  if (!member) throw spent();
  await tx.member.update({ where: { id: memberId }, data: { email, emailVerifiedAt: now() } });
  await renewBans(tx, memberId, email);
  // Links that went to the old address must not work on for whoever reads mail there.
  await tx.token.deleteMany({ where: { memberId, usedAt: null } });
  if (member.emailVerifiedAt) {
    await record(tx, "member.email-changed", { memberId, before: member.email, requestId: newId() });
  } else {
    await record(tx, "member.verified", { memberId });
  }
}
