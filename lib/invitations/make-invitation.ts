import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { siteSettings } from "../site/read-settings.ts";
import { countGiven } from "./count-given.ts";
import { invitationToken } from "./paths.ts";
import { expiryOf, invitationsEach, leftOf } from "./rules/invitations.ts";
import type { NewInvitation } from "./schema.ts";

/** Makes an invitation: a link to pass on, or a mail to one address. Whether that address has an account makes no difference. */
export async function makeInvitation(to: NewInvitation, actor: Actor): Promise<{ id: string }> {
  refuseUnfit(actor);
  if ((await siteSettings()).signUp === "closed")
    throw new Refusal("conflict", "This site takes no new members just now, so an invitation would lead nowhere.");
  await takeFrom("invitation", actor.id);
  if (to) await takeFrom("member-mail", to.email);
  return transaction(async (tx) => {
    await refuseMore(tx, actor);
    const [id, at] = [newId(), now()];
    await tx.invitation.create({
      data: {
        ...{
          id,
          inviterId: actor.id,
          tokenHash: tokenHash(invitationToken(id)),
          createdAt: at,
          expiresAt: expiryOf(at),
        },
        ...{ byMail: to !== null, email: to?.email ?? null, note: to?.note ?? "" },
      },
    });
    if (to) await record(tx, "invitation.made", { invitationId: id });
    return { id };
  });
}

function refuseUnfit(actor: Actor): void {
  if (may(actor, "invitation.make")) return;
  throw actor.verified
    ? new Refusal("forbidden", "You cannot invite anybody while you are banned.")
    : new Refusal("forbidden", "Confirm your e-mail address first: then you can invite others.");
}

// One at a time, so that nobody gives the last one twice.
async function refuseMore(tx: Tx, actor: Actor): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${actor.id} FOR NO KEY UPDATE`;
  if (leftOf(await countGiven(tx, actor.id)) > 0) return;
  throw new Refusal(
    "conflict",
    `You have given all of your ${invitationsEach} invitations. One that is not used comes back when it expires, or when you take it back.`,
  );
}
