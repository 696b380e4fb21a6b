import { now } from "../platform/clock.ts";
import { isUniqueViolation, type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import { renewBans } from "./barred-emails.ts";
import { spent, takeToken } from "./take-token.ts";

/** Uses the link of a verification mail: the address is proved, and what the member's votes waited for has come. */
export async function verifyEmail(token: string): Promise<{ memberId: string }> {
  return owningAddress(() =>
    transaction(async (tx) => {
      const { memberId, email } = await takeToken(tx, token, "verify");
      if (!memberId || !email) throw spent();
      await markVerified(tx, memberId, email);
      return { memberId };
    }),
  );
}

/** Notes that a member has proved an address, and that it is theirs from now on. */
export async function markVerified(tx: Tx, memberId: string, email: string): Promise<void> {
  const { count } = await tx.member.updateMany({
    where: { id: memberId, email, emailVerifiedAt: null },
    data: { emailVerifiedAt: now() },
  });
  if (count === 0) return;
  await renewBans(tx, memberId, email);
  await record(tx, "member.verified", { memberId });
}

/** Runs what makes an address a member's own; refused when it became somebody else's first. */
export async function owningAddress<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw new Refusal("conflict", "This address already belongs to another account here. Log in to that one.");
  }
}
