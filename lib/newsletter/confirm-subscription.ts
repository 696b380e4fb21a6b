import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { Refusal } from "../platform/refusal.ts";
import { subscriptionToken } from "./paths.ts";
import type { Choice } from "./rules/compose.ts";

type Asked = Choice & { email: string; rhythm: string };

/** Confirms what was asked for, by the link in the mail: of many uses at once, one counts. Gives the token of the subscription. */
export async function confirmSubscription({ token }: { token: string }): Promise<{ token: string }> {
  const id = await transaction(async (tx) => {
    const [asked] = await tx.$queryRaw<Asked[]>`
      UPDATE subscription_requests SET used_at = ${now()}
      WHERE token_hash = ${tokenHash(token)} AND used_at IS NULL AND expires_at > ${now()}
      RETURNING email, rhythm, everything, categories, contributors`;
    if (!asked) throw new Refusal("gone", "This link has been used or has expired. Ask for the newsletter once more.");
    return storeSubscription(tx, asked);
  });
  return { token: subscriptionToken(id) };
}

/** Whether a link would confirm something now; looking changes nothing. */
export async function isAsked(token: string): Promise<boolean> {
  const where = { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now() } };
  return (await db.subscriptionRequest.count({ where })) > 0;
}

/** Has an address that is proved get the newsletter, or get another one than before. Gives the subscription's id. */
export async function storeSubscription(
  tx: Tx,
  { email, rhythm, everything, categories, contributors, memberId = null }: Asked & { memberId?: string | null },
): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO subscriptions AS s (id, email, member_id, rhythm, everything, categories, contributors, confirmed_at)
    VALUES (${newId()}, ${email}, ${memberId}, ${rhythm}, ${everything}, ${categories}::text[], ${contributors}::text[], ${now()})
    ON CONFLICT (email) DO UPDATE SET rhythm = excluded.rhythm, everything = excluded.everything,
      categories = excluded.categories, contributors = excluded.contributors, paused_at = NULL,
      member_id = coalesce(excluded.member_id, s.member_id)
    RETURNING id`;
  if (!row) throw new Error("A subscription was not stored.");
  return row.id;
}
