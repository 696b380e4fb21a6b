import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { named } from "../platform/db/sql.ts";
import { dayMs, startOfDay } from "./rules.ts";

const hourMs = 60 * 60_000;

/** Views begun in each of the last 24 hours (UTC hours), oldest first; the last one is still running. */
export async function lastDayByHour(storyId: string, at: number = nowMs()): Promise<number[]> {
  return viewsByHour([storyId], 24, at);
}

/** The same for several stories together and any number of hours. */
export async function viewsByHour(storyIds: readonly string[], hours: number, at: number = nowMs()): Promise<number[]> {
  const first = Math.floor(at / hourMs) * hourMs - (hours - 1) * hourMs;
  return series(storyIds, "hour", first, hourMs, hours);
}

/** Views begun in each of the last days (UTC), oldest first. */
export async function viewsByDay(storyIds: readonly string[], days: number, at: number = nowMs()): Promise<number[]> {
  return series(storyIds, "day", startOfDay(at) - (days - 1) * dayMs, dayMs, days);
}

const seriesStatement = `
  SELECT date_trunc($1, hour, 'UTC') AS at, sum(views)::int AS views FROM view_hours
  WHERE story_id = ANY($2::text[]) AND hour >= $3 AND hour < $4 GROUP BY 1`;

async function series(
  storyIds: readonly string[],
  unit: "hour" | "day",
  first: number,
  stepMs: number,
  steps: number,
): Promise<number[]> {
  const { rows } = await pool().query<{ at: Date; views: number }>({
    ...named(seriesStatement),
    values: [unit, storyIds, new Date(first), new Date(first + steps * stepMs)],
  });
  const values = new Array<number>(steps).fill(0);
  for (const { at, views } of rows) values[Math.round((at.getTime() - first) / stepMs)] = views;
  return values;
}

/** Where readers came from, most first: hosts of the pages that led to these stories since a moment. */
export async function referrersSince(
  storyIds: readonly string[],
  since: Date,
  most = 20,
): Promise<{ host: string; views: number }[]> {
  const { rows } = await pool().query<{ host: string; views: number }>(
    `SELECT host, sum(views)::int AS views FROM view_referrers
     WHERE story_id = ANY($1::text[]) AND day >= ($2::timestamptz AT TIME ZONE 'UTC')::date
     GROUP BY host ORDER BY 2 DESC, 1 LIMIT $3`,
    [storyIds, since, most],
  );
  return rows;
}

/** The countries that readers of these stories came from since a moment, where a header tells them. */
export async function countriesSince(
  storyIds: readonly string[],
  since: Date,
): Promise<{ country: string; views: number }[]> {
  const { rows } = await pool().query<{ country: string; views: number }>(
    `SELECT country, sum(views)::int AS views FROM view_countries
     WHERE story_id = ANY($1::text[]) AND day >= ($2::timestamptz AT TIME ZONE 'UTC')::date
     GROUP BY country ORDER BY 2 DESC, 1`,
    [storyIds, since],
  );
  return rows;
}
