import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { explainTrust, type TrustStanding } from "../screening/rules/trust.ts";
import { trackRecordOf } from "./track-record.ts";

/** How far the actor is trusted, and why; for nobody else to see. */
export async function ownTrust(actor: Actor): Promise<TrustStanding> {
  const record = await trackRecordOf(sql, actor.id, now());
  if (!record) throw notFound("account");
  return explainTrust(record, now());
}
