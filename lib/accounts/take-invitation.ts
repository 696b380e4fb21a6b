import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import { Refusal } from "../platform/refusal.ts";

/**
 * Uses an invitation up for the account that is made in this transaction: of many uses at once, one gets it, and none after
 * it was taken back. What whoever is banned from commenting has given out works no more.
 */
export async function takeInvitation(tx: Sql, token: string, memberId: string): Promise<void> {
  const taken = await tx.$queryRaw<unknown[]>`
    UPDATE invitations SET used_at = ${now()}, member_id = ${memberId}, email = NULL, note = ''
    WHERE token_hash = ${tokenHash(token)} AND used_at IS NULL AND taken_back_at IS NULL AND expires_at > ${now()}
      AND NOT EXISTS (SELECT FROM bans b WHERE b.member_id = inviter_id AND 'comment' = ANY(b.scopes)
        AND (b.until IS NULL OR b.until > ${now()}))
    RETURNING id`;
  if (taken.length === 0)
    throw new Refusal(
      "gone",
      "This invitation has been used or has expired. Open the sign-up page anew, or ask for another.",
    );
}

/** Whether an invitation would work now; looking changes nothing. */
export async function invitationWorks(token: string): Promise<boolean> {
  const found = await sql.$queryRaw<unknown[]>`
    SELECT FROM invitations
    WHERE token_hash = ${tokenHash(token)} AND used_at IS NULL AND taken_back_at IS NULL AND expires_at > ${now()}
      AND NOT EXISTS (SELECT FROM bans b WHERE b.member_id = inviter_id AND 'comment' = ANY(b.scopes)
        AND (b.until IS NULL OR b.until > ${now()}))`;
  return found.length > 0;
}
