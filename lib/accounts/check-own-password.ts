import { isPassword } from "../platform/auth/password-hash.ts";
import { db } from "../platform/db/client.ts";
import { Refusal, refuseField, signedOut } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { forgiveGuesses, takeGuess } from "./guard-guesses.ts";

/** Has a member prove with their password that it is they who sit at the screen; refused and limited like a log-in. */
export async function checkOwnPassword(password: string, actor: Actor): Promise<{ email: string }> {
  await takeGuess(actor.id);
  const member = await db.member.findUnique({ where: { id: actor.id }, select: { email: true, passwordHash: true } });
  if (!member) throw signedOut();
  if (member.passwordHash === null) {
    throw new Refusal("invalid", "Your account has no password yet. Set one through “Forgot your password?”.");
  }
  if (!(await isPassword(password, member.passwordHash))) throw refuseField("current", "This is not your password.");
  await forgiveGuesses(actor.id);
  return member;
}
