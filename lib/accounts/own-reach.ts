import { db } from "../platform/db/client.ts";
import { takeFrom } from "../platform/limits.ts";
import { addressKey } from "../platform/mail/bounce-mark.ts";
import { forgetBounces, unreachableSince } from "../platform/mail/bounces.ts";
import type { Actor } from "../policy.ts";

/** Since when mail to the actor's own address comes back; null where it arrives. */
export async function ownUnreachableSince(actor: Actor): Promise<Date | null> {
  return unreachableSince(await ownAddress(actor));
}

/** Has mail sent to the actor's own address again: they say that it works. */
export async function tryOwnAddress(actor: Actor): Promise<void> {
  await takeFrom("mail-again", actor.id);
  await forgetBounces(addressKey(await ownAddress(actor)));
}

async function ownAddress({ id }: Actor): Promise<string> {
  return (await db.member.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;
}
