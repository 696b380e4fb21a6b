import { hashPassword } from "../platform/auth/password-hash.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { refuseField } from "../platform/refusal.ts";
import { siteName } from "../site/read-settings.ts";
import { endSessionsOf } from "./end-sessions.ts";
import { enter, type SecondStep } from "./enter.ts";
import { forgiveGuesses } from "./guard-guesses.ts";
import { passwordFault } from "./rules/password.ts";
import type { Entry, Origin } from "./start-session.ts";
import { spent, takeToken, worksNow } from "./take-token.ts";
import { markVerified, owningAddress } from "./verify-email.ts";

type Input = { token: string; password: string };

/**
 * Uses a reset link: a new password, every session ended, and the address proved by the way. Whoever can read the mail is
 * let in, but not past the second step.
 */
export async function resetPassword(input: Input, origin: Origin): Promise<Entry | SecondStep> {
  if (!(await worksNow(input.token, "reset"))) throw spent();
  const passwordHash = await hashPassword(input.password);
  const { id, email } = await owningAddress(() =>
    transaction(async (tx) => {
      const member = await memberOf(tx, input);
      await tx.member.update({ where: { id: member.id }, data: { passwordHash } });
      await markVerified(tx, member.id, member.email);
      await endSessionsOf(tx, member.id);
      await record(tx, "member.password-changed", { memberId: member.id, requestId: newId() });
      return member;
    }),
  );
  await forgiveGuesses(email);
  return enter(id, origin);
}

async function memberOf(tx: Tx, { token, password }: Input) {
  const { memberId, email } = await takeToken(tx, token, "reset");
  const member = memberId ? await tx.member.findUnique({ where: { id: memberId } }) : null;
  if (!member || member.email !== email) throw spent();
  const fault = passwordFault(password, { ...member, siteName: await siteName() });
  if (fault) throw refuseField("password", fault);
  await tx.token.deleteMany({ where: { memberId: member.id, purpose: "reset", usedAt: null } });
  return member;
}
