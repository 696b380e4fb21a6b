import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Has the verification mail sent once more. */
export async function askVerification(actor: Actor): Promise<void> {
  if (actor.verified) throw new Refusal("conflict", "Your e-mail address is confirmed already.");
  await sendAnew(actor.id);
}

/** Has the verification mail of somebody else sent once more, for whoever runs the site. */
export async function askVerificationFor({ member }: { member: string }, actor: Actor | null): Promise<void> {
  if (!may(actor, "member.manage")) throw notFound();
  const found = await db.member.findUnique({ where: { id: member } });
  if (!found) throw notFound("member");
  if (found.emailVerifiedAt) throw new Refusal("conflict", "This member has confirmed their address already.");
  await sendAnew(found.id);
}

async function sendAnew(memberId: string): Promise<void> {
  await takeFrom("verification", memberId);
  await transaction((tx) => record(tx, "member.verification-asked", { memberId, requestId: newId() }));
}
