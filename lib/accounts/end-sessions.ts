import { tokenHash } from "../platform/auth/secret-token.ts";
import { db } from "../platform/db/client.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Ends one of the actor's own sessions; one that has ended stays ended. */
export async function endSession(sessionId: string, actor: Actor): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId, memberId: actor.id } });
}

/** Ends the session of this token, if there is one: logging out. */
export async function endSessionOf(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: tokenHash(token) } });
}

/** Ends all sessions of the actor: logging out everywhere. */
export async function endEverySession(actor: Actor): Promise<void> {
  await db.session.deleteMany({ where: { memberId: actor.id } });
}

/** Ends all sessions of somebody else, for whoever runs the site: they have to log in anew, everywhere. */
export async function endSessionsFor({ member }: { member: string }, actor: Actor | null): Promise<{ ended: number }> {
  if (!may(actor, "member.manage")) throw notFound();
  const { count } = await db.session.deleteMany({ where: { memberId: member } });
  return { ended: count };
}

/** Ends all sessions of a member, also those that were only begun, in the transaction that changes how they log in. */
export async function endSessionsOf(tx: Tx, memberId: string): Promise<void> {
  await tx.session.deleteMany({ where: { memberId } });
  await tx.token.deleteMany({ where: { memberId, purpose: { in: ["second-step", "sign-in"] }, usedAt: null } });
}
