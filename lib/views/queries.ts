import type pg from "pg";
import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { named } from "../platform/db/sql.ts";
import { windows } from "./rules.ts";
import type { LiveNumbers, SiteNumbers } from "./schema.ts";

// One statement, so one moment: each view of the last day stands once in these two tables and once in the total.
const liveStatement = `
  SELECT s.id, w.now, w.hour AS "lastHour", w.day AS "last24Hours", coalesce(t.views, 0) AS total, coalesce(t.views_removed, 0) AS removed,
    coalesce(t.fact, 0) AS fact, coalesce(t.fiction, 0) AS fiction, coalesce(t.unsure, 0) AS unsure,
    coalesce(t.comments, 0) AS comments
  FROM unnest($1::text[]) AS asked(id) JOIN stories s ON s.id = asked.id AND s.state = 'published'
  LEFT JOIN story_tallies t ON t.story_id = s.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE at > $2)::int AS now, count(*) FILTER (WHERE at > $3)::int AS hour,
      count(*)::int AS day
    FROM (
      SELECT last_signal_at AS at FROM story_readers WHERE story_id = s.id AND last_signal_at > $4
      UNION ALL
      SELECT last_signal_at FROM ended_views WHERE story_id = s.id AND last_signal_at > $4
    ) views
  ) w`;

/** Numbers as they were counted, and how many views corrections had taken out of them by then. */
export type Counted = { numbers: LiveNumbers; removed: number };

/** The live numbers of published stories at a moment, straight from the database: in this order, null for what is none. */
export async function readLiveNumbers(
  db: pg.Pool,
  storyIds: readonly string[],
  at: number,
): Promise<(LiveNumbers | null)[]> {
  return (await countLiveNumbers(db, storyIds, at)).map((counted) => counted?.numbers ?? null);
}

/** The same, with what corrections had taken out. */
export async function countLiveNumbers(
  db: pg.Pool,
  storyIds: readonly string[],
  at: number,
): Promise<(Counted | null)[]> {
  const since = [windows.now, windows.lastHour, windows.last24Hours].map((window) => new Date(at - window));
  const asked = { ...named(liveStatement), values: [storyIds, ...since] };
  const { rows } = await db.query<LiveNumbers & { id: string; removed: number }>(asked);
  const byId = new Map(rows.map(({ id, removed, ...numbers }) => [id, { numbers, removed }]));
  return storyIds.map((id) => byId.get(id) ?? null);
}

/** How many views of each story have a signal in the last 60 seconds; stories without one are left out. */
export function viewsNow(storyIds: readonly string[], at: number = nowMs()): Promise<Map<string, number>> {
  return viewsSince(storyIds, at - windows.now);
}

/** How many views of each story have a signal in the last 24 hours; stories without one are left out. */
export function viewsOfLastDay(storyIds: readonly string[], at: number = nowMs()): Promise<Map<string, number>> {
  return viewsSince(storyIds, at - windows.last24Hours);
}

async function viewsSince(storyIds: readonly string[], since: number): Promise<Map<string, number>> {
  const { rows } = await pool().query<{ story_id: string; views: number }>(
    `SELECT story_id, count(*)::int AS views FROM (
       SELECT story_id FROM story_readers WHERE story_id = ANY($1::text[]) AND last_signal_at > $2
       UNION ALL
       SELECT story_id FROM ended_views WHERE story_id = ANY($1::text[]) AND last_signal_at > $2
     ) views GROUP BY story_id`,
    [storyIds, new Date(since)],
  );
  return new Map(rows.map(({ story_id, views }) => [story_id, views]));
}

/** Readers with a signal in the last 60 seconds; views begun today (UTC) and published stories as of the last minute (count-site.ts). */
export async function readSiteNumbers(at: number): Promise<SiteNumbers> {
  const { rows } = await pool().query<SiteNumbers>(
    `SELECT
       (SELECT count(DISTINCT reader_key)::int FROM story_readers WHERE last_signal_at > $1) AS now,
       coalesce((SELECT views FROM site_counts WHERE day = ($2::timestamptz AT TIME ZONE 'UTC')::date), 0) AS today,
       coalesce((SELECT stories FROM site_counts), 0) AS stories`,
    [new Date(at - windows.now), new Date(at)],
  );
  return rows[0] ?? { now: 0, today: 0, stories: 0 };
}
