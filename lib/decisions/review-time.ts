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

async function medianWait(since: Date): Promise<number | null> {
  const [row] = await sql.$queryRaw<{ count: number; minutes: number | null }[]>`
    SELECT count(*)::int AS count,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended.at - h.created_at) / 60)::float AS minutes
    FROM decisions h CROSS JOIN LATERAL (
      SELECT d.created_at AS at, d.is_public FROM decisions d
      WHERE d.subject_kind = h.subject_kind AND d.subject_id = h.subject_id AND d.number > h.number
        AND (d.is_public OR d.kind IN ('hold', 'withdraw'))
      ORDER BY d.number LIMIT 1) ended
    WHERE h.kind = 'hold' AND h.created_at > ${since} AND ended.is_public`;
  return row && row.count >= fewest && row.minutes !== null ? Math.max(1, Math.round(row.minutes)) : null;
}
