import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";

const dayMs = 86_400_000;
const askedMs = 7 * dayMs;
const keptMs = 90 * dayMs;

/** Forgets what nobody confirmed, who has unsubscribed long ago, and to whom old editions went; the archive stays. */
export async function forgetOld(): Promise<void> {
  const [asked, kept] = [new Date(now().getTime() - askedMs), new Date(now().getTime() - keptMs)];
  await sql.$queryRaw`DELETE FROM subscription_requests WHERE expires_at < ${asked}`;
  await sql.$queryRaw`
    DELETE FROM edition_mails m USING editions e WHERE e.id = m.edition_id AND e.state = 'sent' AND e.sent_at < ${kept}`;
  await sql.$queryRaw`DELETE FROM subscriptions WHERE ended_at < ${kept}`;
  await sql.$queryRaw`DELETE FROM editions WHERE state = 'empty' AND until < ${kept}`;
}
