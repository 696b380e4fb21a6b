import { createHash } from "node:crypto";
import { tokenFor, tokenHash } from "../auth/secret-token.ts";
import { now } from "../clock.ts";
import { sql } from "../db/sql.ts";
import { env } from "../env.ts";
import { Refusal } from "../refusal.ts";

/**
 * The link by which whoever has this address forbids mail that members have sent to them; null where they have, and nothing
 * may be sent. Every mail to somebody who is no member asks this first, and carries the link.
 */
export async function stopLinkFor(address: string): Promise<string | null> {
  const token = tokenFor(`stop:${address}`);
  const [row] = await sql.$queryRaw<{ stoppedAt: Date | null }[]>`
    INSERT INTO mail_stops (address_hash, token_hash) VALUES (${hashOf(address)}, ${tokenHash(token)})
    ON CONFLICT (address_hash) DO UPDATE SET token_hash = excluded.token_hash RETURNING stopped_at AS "stoppedAt"`;
  return row?.stoppedAt ? null : new URL(`/mail/stop/${token}`, env().SITE_URL).href;
}

/** Has no more such mail sent to the address of this link. */
export async function stopMail(token: string): Promise<void> {
  const stopped = await sql.$queryRaw<unknown[]>`
    UPDATE mail_stops SET stopped_at = coalesce(stopped_at, ${now()}) WHERE token_hash = ${tokenHash(token)} RETURNING 1`;
  if (stopped.length === 0) throw new Refusal("gone", "This link is not whole. Copy it from the mail once more.");
}

/** How it stands with the address of a link: whether mail is stopped already; null where the link is none. */
export async function mailStop(token: string): Promise<{ stopped: boolean } | null> {
  const [row] = await sql.$queryRaw<{ stopped: boolean }[]>`
    SELECT stopped_at IS NOT NULL AS stopped FROM mail_stops WHERE token_hash = ${tokenHash(token)}`;
  return row ?? null;
}

function hashOf(address: string): Buffer {
  return createHash("sha256").update(address).digest();
}
