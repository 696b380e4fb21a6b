import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { enter, type SecondStep } from "./enter.ts";
import type { Entry, Origin } from "./start-session.ts";
import { spent, takeToken } from "./take-token.ts";
import { markVerified, owningAddress } from "./verify-email.ts";

/** Uses a link that logs in, once: the address is proved by the way, and the second step, where it is on, comes next. */
export async function signInByLink(token: string, origin: Origin): Promise<Entry | SecondStep> {
  await takeFrom("log-in", origin.address);
  const memberId = await owningAddress(() => transaction((tx) => ownerOf(tx, token)));
  return enter(memberId, origin);
}

async function ownerOf(tx: Tx, token: string): Promise<string> {
  const { memberId, email } = await takeToken(tx, token, "sign-in");
  const member = memberId ? await tx.member.findUnique({ where: { id: memberId }, select: { email: true } }) : null;
  if (!memberId || !email || member?.email !== email) throw spent();
  await markVerified(tx, memberId, email);
  await tx.token.deleteMany({ where: { memberId, purpose: "sign-in", usedAt: null } });
  return memberId;
}
