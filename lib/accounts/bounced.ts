import { pool } from "../platform/db/client.ts";
import { forgetBounces } from "../platform/mail/bounces.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** An address that mail came back from, as admins see it: never whole, and with its member where it is one's. */
export type BouncedAddress = {
  key: string;
  shown: string;
  status: string;
  days: number;
  lastAt: Date;
  unreachable: Date | null;
  penName: string | null;
  handle: string | null;
};

const most = 100;

/** Where mail came back from, the latest first, and how many there are in all; for admins. */
export async function bouncedAddresses(actor: Actor | null): Promise<{ addresses: BouncedAddress[]; count: number }> {
  if (!may(actor, "mail.bounces")) throw notFound();
  const { rows } = await pool().query<BouncedAddress & { count: number }>(
    `SELECT encode(b.address_key, 'hex') AS key, b.shown, b.status, b.days, b.last_at AS "lastAt", b.unreachable,
       m.pen_name AS "penName", m.handle, b.count
     FROM (SELECT *, count(*) OVER ()::int AS count FROM mail_bounces ORDER BY last_at DESC, address_key LIMIT ${most}) b
     LEFT JOIN members m ON m.email_verified_at IS NOT NULL
       AND substring(sha256(convert_to(m.email, 'UTF8')) for 16) = b.address_key
     ORDER BY b.last_at DESC, b.address_key`,
  );
  return { addresses: rows, count: rows[0]?.count ?? 0 };
}

/** Has mail sent to such an address again; for admins. */
export async function forgetBounced({ key }: { key: string }, actor: Actor): Promise<void> {
  if (!may(actor, "mail.bounces")) throw notFound();
  if (!(await forgetBounces(Buffer.from(key, "hex")))) throw notFound("address");
}
