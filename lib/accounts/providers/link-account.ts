import { now } from "../../platform/clock.ts";
import { isUniqueViolation, transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { SessionActor } from "../../platform/session/actor.ts";
import { checkOwnPassword } from "../check-own-password.ts";
import type { Identity } from "./identity.ts";
import { justCameIn } from "./just-came-in.ts";
import { providerName } from "./list-providers.ts";

/**
 * Links an account of another site to the actor's own: from now on it lets them in. Whoever logged in a while ago proves
 * by their password that it is they, and only who has proved their address here can do it at all: else the account of a
 * squatter would keep a second way in.
 */
export async function linkAccount(
  { current }: { current: string },
  identity: Identity,
  actor: SessionActor,
): Promise<void> {
  if (!actor.verified)
    throw new Refusal("forbidden", "Confirm your e-mail address first: the link is in our mail to you.");
  if (!(await justCameIn(actor))) await checkOwnPassword(current, actor);
  const { issuer, subject } = identity;
  try {
    await transaction(async (tx) => {
      const [linked] = await tx.$queryRaw<{ fresh: boolean }[]>`
        INSERT INTO linked_accounts (issuer, subject, member_id, linked_at)
        SELECT ${issuer}, ${subject}, id, ${now()} FROM members WHERE id = ${actor.id} AND gone_at IS NULL FOR SHARE
        ON CONFLICT (issuer, subject) DO UPDATE SET linked_at = linked_accounts.linked_at
          WHERE linked_accounts.member_id = ${actor.id}
        RETURNING (xmax = 0) AS fresh`;
      if (!linked)
        throw new Refusal("conflict", `This account at ${providerName(issuer)} belongs to another member here.`);
      if (!linked.fresh) return;
      await record(tx, "member.linked-changed", { memberId: actor.id, issuer, change: "linked", requestId: newId() });
    });
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw new Refusal("conflict", `You have linked another account at ${providerName(issuer)}. Unlink that one first.`);
  }
}
