import { now, nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";

const dayMs = 24 * 60 * 60 * 1000;
const keptMs = 60_000;
const fewest = 5;

const kept = shared<{ until: number; minutes: number | null }>("review-minutes", () => ({ until: 0, minutes: null }));

/**
 * How long what was held waited for a moderator lately: the median of the last 30 days, in minutes; null where fewer than
 * five were decided, which is too few to promise anything by. What its author took back, or handed in anew, does not
 * count. A minute old at most.
 */
export async function reviewMinutes(): Promise<number | null> {
  if (nowMs() < kept.until) return kept.minutes;
  const minutes = await medianWait(new Date(now().getTime() - 30 * dayMs));
  Object.assign(kept, { until: nowMs() + keptMs, minutes });
  return minutes;
}

/**
 * How long appeals waited for their answer lately: the median of the last 90 days, in minutes; null where fewer than five
 * were answered.
 */
export async function appealMinutes(): Promise<number | null> {
  const since = new Date(now().getTime() - 90 * dayMs);
  const [row] = await sql.$queryRaw<Median[]>`
    SELECT count(*)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.created_at - a.created_at) / 60)::float AS minutes
    FROM appeals a JOIN decisions d ON d.appeal_id = a.id WHERE a.created_at > ${since}`;
  return minutesOf(row);
}

type Median = { count: number; minutes: number | null };

function minutesOf(row: Median | undefined): number | null {
  return row && row.count >= fewest && row.minutes !== null ? Math.max(1, Math.round(row.minutes)) : null;
}

async function medianWait(since: Date): Promise<number | null> {
  const [row] = await sql.$queryRaw<Median[]>`
    SELECT count(*)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended.at - h.created_at) / 60)::float AS minutes
    FROM decisions h CROSS JOIN LATERAL (
      SELECT d.created_at AS at, d.is_public FROM decisions d
      WHERE d.subject_kind = h.subject_kind AND d.subject_id = h.subject_id AND d.number > h.number
        AND (d.is_public OR d.kind IN ('hold', 'withdraw'))
      ORDER BY d.number LIMIT 1) ended
    WHERE h.kind = 'hold' AND h.created_at > ${since} AND ended.is_public`;
  return minutesOf(row);
}
