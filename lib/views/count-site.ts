import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { startOfDay } from "./rules.ts";

/** Counts the views begun today (UTC) and the published stories, for siteNumbers() to read. */
export async function countSite(at: number = nowMs()): Promise<void> {
  await pool().query(
    `INSERT INTO site_counts AS c (day, views, stories)
     SELECT ($1::timestamptz AT TIME ZONE 'UTC')::date,
       (SELECT coalesce(sum(views), 0)::int FROM view_hours WHERE hour >= $1),
       (SELECT count(*)::int FROM stories WHERE state = 'published')
     ON CONFLICT (id) DO UPDATE SET day = excluded.day, views = excluded.views, stories = excluded.stories
     WHERE (c.day, c.views, c.stories) IS DISTINCT FROM (excluded.day, excluded.views, excluded.stories)`,
    [new Date(startOfDay(at))],
  );
}
