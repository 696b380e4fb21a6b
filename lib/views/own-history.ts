import { nowMs } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { dayMs, type Step, stepsOf } from "./rules.ts";

/** How many views began in a step of time, from `at` on. */
export type ViewStep = { at: Date; views: number };

/** What a contributor's views are asked of: all stories of theirs, or one. */
type Asked = { step: Step; storyId?: string };

// First by the hour, as it is stored: finding the week of each row takes longer than all the rest.
const series = `
  SELECT date_trunc($2, hour, 'UTC') AS at, sum(views)::int AS views FROM (
    SELECT h.hour, sum(h.views) AS views FROM stories s JOIN view_hours h ON h.story_id = s.id
    WHERE s.author_id = $1 AND ($5::text IS NULL OR s.id = $5) AND h.hour >= $3 AND h.hour < $4 GROUP BY h.hour
  ) hours GROUP BY 1`;

/** The actor's views over time, oldest first; the last step is still running. */
export async function ownHistory(actor: Actor, { step, storyId }: Asked): Promise<ViewStep[]> {
  const starts = stepsOf(step, nowMs());
  const first = starts[0] ?? 0;
  const values = [actor.id, step, new Date(first), new Date(nowMs()), storyId ?? null];
  const { rows } = await pool().query<ViewStep>(series, values);
  const views = new Map(rows.map((row) => [row.at.getTime(), row.views]));
  return starts.map((at) => ({ at: new Date(at), views: views.get(at) ?? 0 }));
}

export type Referrer = { host: string; views: number };

const since30Days = () => new Date(nowMs() - 30 * dayMs);

/** Where readers of the actor's stories, or of one of them, came from in the last 30 days, most first. */
export async function ownReferrers(actor: Actor, { storyId, most = 10 }: { storyId?: string; most?: number } = {}) {
  const { rows } = await pool().query<Referrer>(
    `SELECT r.host, sum(r.views)::int AS views FROM stories s JOIN view_referrers r ON r.story_id = s.id
     WHERE s.author_id = $1 AND ($4::text IS NULL OR s.id = $4) AND r.day >= ($2::timestamptz AT TIME ZONE 'UTC')::date
     GROUP BY r.host ORDER BY 2 DESC, 1 LIMIT $3`,
    [actor.id, since30Days(), most, storyId ?? null],
  );
  return rows;
}

/** From where most readers of each of these stories came in the last 30 days; stories that nobody was led to are left out. */
export async function firstReferrers(storyIds: readonly string[]): Promise<Map<string, Referrer>> {
  const { rows } = await pool().query<Referrer & { id: string }>(
    `SELECT DISTINCT ON (story_id) story_id AS id, host, sum(views)::int AS views FROM view_referrers
     WHERE story_id = ANY($1::text[]) AND day >= ($2::timestamptz AT TIME ZONE 'UTC')::date
     GROUP BY story_id, host ORDER BY story_id, sum(views) DESC, host`,
    [storyIds, since30Days()],
  );
  return new Map(rows.map(({ id, ...referrer }) => [id, referrer]));
}
