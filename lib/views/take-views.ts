import type { Sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { excessOf, type HourViews, sumOf, windows } from "./rules.ts";

/** Which views go: those begun in these hours, beyond so many an hour. */
export type Span = { since: Date; until: Date; keep: number };

/** The hours of a story, and what is in each beyond a number of views. */
export function hoursOf(tx: Sql, storyId: string, { since, until }: Pick<Span, "since" | "until">) {
  return tx.$queryRaw<HourViews[]>`
    SELECT hour, views FROM view_hours WHERE story_id = ${storyId} AND hour >= ${since} AND hour < ${until} AND views > 0
    ORDER BY hour`;
}

/**
 * Takes views out of the numbers of a story, and gives how many of which hours. Its tally is locked first, as whoever
 * counts a new view does. Readers of the last day go along, so that Now ≤ hour ≤ 24 hours ≤ total holds.
 */
export async function takeViews(tx: Tx, storyId: string, span: Span, at: Date): Promise<HourViews[]> {
  const total = await lockTotal(tx, storyId);
  const hours = excessOf(await hoursOf(tx, storyId, span), span.keep);
  const views = sumOf(hours);
  if (views === 0 || views > total) return [];
  let owed = 0; // whose last signal came later than the hour in which their view began
  for (const { hour, views: many } of hours) {
    const gone = await dropReaders(tx, storyId, { from: hour, until: new Date(hour.getTime() + hourMs) }, many + owed);
    owed += many - gone;
  }
  await changeCounts(tx, storyId, hours, -1);
  const over = (await readersOfDay(tx, storyId, at)) - (total - views);
  if (over > 0)
    await dropReaders(tx, storyId, { from: new Date(at.getTime() - windows.last24Hours), until: later }, over);
  return hours;
}

/** Puts views back into the numbers of a story; who read it in the last day stays forgotten. */
export async function putViewsBack(tx: Tx, storyId: string, hours: readonly HourViews[]): Promise<void> {
  await lockTotal(tx, storyId);
  await changeCounts(tx, storyId, hours, 1);
}

const hourMs = 60 * 60_000;
const later = new Date(8.64e15);

async function lockTotal(tx: Tx, storyId: string): Promise<number> {
  const [tally] = await tx.$queryRaw<{ views: number }[]>`
    SELECT views FROM story_tallies WHERE story_id = ${storyId} FOR UPDATE`;
  return tally?.views ?? 0;
}

async function readersOfDay(tx: Tx, storyId: string, at: Date): Promise<number> {
  const since = new Date(at.getTime() - windows.last24Hours);
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*) FROM story_readers WHERE story_id = ${storyId} AND last_signal_at > ${since})::int
      + (SELECT count(*) FROM ended_views WHERE story_id = ${storyId} AND last_signal_at > ${since})::int AS count`;
  return row?.count ?? 0;
}

// Those of addresses with many readers go first: a machine more likely than a household.
async function dropReaders(
  tx: Tx,
  storyId: string,
  { from, until }: { from: Date; until: Date },
  most: number,
): Promise<number> {
  if (most <= 0) return 0;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH there AS (
      SELECT reader_key, NULL::bigint AS id, last_signal_at, count(*) OVER (PARTITION BY address_key) AS of_address
      FROM story_readers WHERE story_id = ${storyId} AND last_signal_at >= ${from} AND last_signal_at < ${until}
      UNION ALL
      SELECT NULL, id, last_signal_at, 1 FROM ended_views
      WHERE story_id = ${storyId} AND last_signal_at >= ${from} AND last_signal_at < ${until}
    ), chosen AS (
      SELECT * FROM there ORDER BY of_address DESC, last_signal_at, reader_key, id LIMIT ${most}
    ), readers AS (
      DELETE FROM story_readers r USING chosen c
      WHERE r.story_id = ${storyId} AND r.reader_key = c.reader_key RETURNING 1
    ), ended AS (
      DELETE FROM ended_views e USING chosen c WHERE e.id = c.id RETURNING 1
    )
    SELECT (SELECT count(*) FROM readers)::int + (SELECT count(*) FROM ended)::int AS count`;
  return row?.count ?? 0;
}

async function changeCounts(tx: Tx, storyId: string, hours: readonly HourViews[], sign: 1 | -1): Promise<void> {
  const [at, views] = [hours.map(({ hour }) => hour.toISOString()), hours.map((each) => each.views * sign)];
  await tx.$queryRaw`
    INSERT INTO view_hours AS h (story_id, hour, views)
    SELECT ${storyId}, hour, greatest(views, 0) FROM unnest(${at}::text[]::timestamptz[], ${views}::int[]) AS c (hour, views)
    ON CONFLICT (story_id, hour) DO UPDATE SET views = h.views + (
      SELECT c.views FROM unnest(${at}::text[]::timestamptz[], ${views}::int[]) AS c (hour, views) WHERE c.hour = h.hour)`;
  const change = sumOf(hours) * sign;
  await tx.$queryRaw`
    UPDATE story_tallies SET views = views + ${change}::int, views_removed = views_removed - ${change}::int
    WHERE story_id = ${storyId}`;
}
