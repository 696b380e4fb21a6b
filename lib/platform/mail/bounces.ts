import { now } from "../clock.ts";
import { sql } from "../db/sql.ts";
import { addressKey } from "./bounce-mark.ts";
import { faultOf, freshDays, mostDays } from "./bounce-rules.ts";

/** What is known about a mail that did not arrive. */
export type Bounce = { key: Buffer; status: string; shown: string };

const dayMs = 86_400_000;

/**
 * Notes that a mail did not arrive. Where that is the address's own fault, or something that passes has not passed on five
 * days of late, nothing but what is needed to come in is sent there any more. Says whether anything was noted.
 */
export async function noteBounce({ key, status, shown }: Bounce): Promise<boolean> {
  const fault = faultOf(status);
  if (fault === "mail") return false;
  const at = now();
  const unreachable = fault === "address" ? at : null;
  const [dayAgo, longAgo] = [new Date(at.getTime() - dayMs), new Date(at.getTime() - freshDays * dayMs)];
  await sql.$queryRaw`
    INSERT INTO mail_bounces AS b (address_key, shown, status, days, last_at, unreachable)
    VALUES (${key}, ${shown}, ${status}, 1, ${at}, ${unreachable})
    ON CONFLICT (address_key) DO UPDATE SET
      shown = CASE WHEN excluded.shown = '' THEN b.shown ELSE excluded.shown END, status = excluded.status,
      days = CASE WHEN b.last_at < ${longAgo} THEN 1 WHEN b.last_at < ${dayAgo} THEN b.days + 1 ELSE b.days END,
      last_at = CASE WHEN b.last_at < ${dayAgo} THEN excluded.last_at ELSE b.last_at END,
      unreachable = coalesce(b.unreachable, excluded.unreachable,
        CASE WHEN b.last_at >= ${longAgo} AND b.last_at < ${dayAgo} AND b.days + 1 >= ${mostDays}::int THEN excluded.last_at END)`;
  return true;
}

/** Since when nothing can be sent to an address; null where it can. */
export async function unreachableSince(address: string): Promise<Date | null> {
  const [row] = await sql.$queryRaw<{ unreachable: Date | null }[]>`
    SELECT unreachable FROM mail_bounces WHERE address_key = ${addressKey(address)}`;
  return row?.unreachable ?? null;
}

/** Forgets what came back from an address, so that mail is sent there again. Says whether there was anything. */
export async function forgetBounces(key: Buffer): Promise<boolean> {
  const rows = await sql.$queryRaw<unknown[]>`DELETE FROM mail_bounces WHERE address_key = ${key} RETURNING 1`;
  return rows.length > 0;
}

/** Forgets the passing faults of long ago; what cannot be reached stays. */
export async function forgetPassedBounces(): Promise<void> {
  const before = new Date(now().getTime() - 2 * freshDays * dayMs);
  await sql.$queryRaw`DELETE FROM mail_bounces WHERE unreachable IS NULL AND last_at < ${before}`;
}
