import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { endSessionsOf } from "./end-sessions.ts";
import { enter, type SecondStep } from "./enter.ts";
import type { Entry, Origin } from "./start-session.ts";
import { spent, takeToken } from "./take-token.ts";
import { markVerified, owningAddress } from "./verify-email.ts";

/**
 * Uses a link that logs in, once: the address is proved by the way, and the second step, where it is on, comes next. Whoever
 * proves the address is the owner: a password that was set before anybody had counts no more.
 */
export async function signInByLink(token: string, origin: Origin): Promise<Entry | SecondStep> {
  await takeFrom("log-in", origin.address);
  const memberId = await owningAddress(() => transaction((tx) => ownerOf(tx, token)));
  return enter(memberId, origin);
}

async function ownerOf(tx: Tx, token: string): Promise<string> {
  const { memberId, email } = await takeToken(tx, token, "sign-in");
  const member = memberId ? await tx.member.findUnique({ where: { id: memberId } }) : null;
  if (!memberId || !email || member?.email !== email) throw spent();
  if (!member.emailVerifiedAt) await shutOut(tx, memberId);
  await markVerified(tx, memberId, email);
  await tx.token.deleteMany({ where: { memberId, purpose: "sign-in", usedAt: null } });
  return memberId;
}

// Else somebody could sign up with the address of another, and wait for them to come in.
async function shutOut(tx: Tx, memberId: string): Promise<void> {
  await tx.member.update({ where: { id: memberId }, data: { passwordHash: null } });
  await endSessionsOf(tx, memberId);
}
