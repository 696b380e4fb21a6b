import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { forgetAfterMs } from "../views/rules.ts";
import { keptDays } from "./queries.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Forgets which readers were counted more than a day ago; the figures stay. */
export async function forgetPromoReaders(at: number = nowMs()): Promise<void> {
  await pool().query("DELETE FROM promo_readers WHERE counted_at < $1", [new Date(at - forgetAfterMs)]);
}

/**
 * Forgets who asked to advertise: a year after the answer, or after the promo that was made of it was over. What nobody has
 * answered in a year is forgotten too.
 */
export async function forgetRequests(at: number = nowMs()): Promise<void> {
  await pool().query(
    `DELETE FROM promo_requests r WHERE coalesce(r.answered_at, r.created_at) < $1 AND NOT EXISTS (
       SELECT 1 FROM promos p WHERE p.id = r.promo_id
         AND coalesce(least(p.ends_at, p.ended_at, p.removed_at), 'infinity') > $1)`,
    [new Date(at - keptDays * dayMs)],
  );
}
