import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";

/** Takes an invitation of the actor's back. Either somebody has joined by it, or nobody does any more. */
export async function takeBackInvitation({ invitation: id }: { invitation: string }, actor: Actor): Promise<void> {
  const { count } = await db.invitation.updateMany({
    where: { id, inviterId: actor.id, usedAt: null, takenBackAt: null },
    data: { takenBackAt: now(), email: null, note: "" },
  });
  if (count > 0) return;
  const found = await db.invitation.findFirst({ where: { id, inviterId: actor.id }, select: { usedAt: true } });
  if (!found) throw notFound("invitation");
  if (found.usedAt) throw new Refusal("conflict", "Somebody has joined by this invitation already.");
}
