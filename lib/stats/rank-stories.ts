import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { keptTop, type Window, windowHours } from "./rules/ranking.ts";

const hourMs = 60 * 60 * 1000;

// The window begins at $3.
const signals = `
  SELECT story_id, count(*)::int AS views FROM (
    SELECT story_id FROM story_readers WHERE last_signal_at > $3
    UNION ALL SELECT story_id FROM ended_views WHERE last_signal_at > $3
  ) signals GROUP BY story_id`;
const begun = "SELECT story_id, sum(views)::int AS views FROM view_hours WHERE hour > $3 GROUP BY story_id";

const ways: Record<Window, { counts: string; hours?: number }> = {
  hour: { counts: signals, hours: windowHours.hour },
  day: { counts: signals, hours: windowHours.day },
  week: { counts: begun, hours: windowHours.week },
  all: { counts: "SELECT story_id, views FROM story_tallies WHERE views > 0" },
};

/** Works out the top list of a window, for topStories() to read. */
export async function rankStories(window: Window): Promise<void> {
  const { counts, hours } = ways[window];
  const since = hours ? [new Date(now().getTime() - hours * hourMs)] : [];
  await pool().query(ranking(counts), [window, keptTop, ...since]);
}

// One statement, so readers see the list before or after. What stayed as it was is not written. Of the counts only the
// highest are looked at further: four times as many as are kept, since retracted stories may be among them.
function ranking(counts: string): string {
  return `
    WITH counts AS (${counts}), ranked AS (
      SELECT row_number() OVER (ORDER BY c.views DESC, c.story_id DESC)::int AS rank, c.story_id, c.views
      FROM (SELECT * FROM counts ORDER BY views DESC, story_id DESC LIMIT 4 * $2) c JOIN stories s ON s.id = c.story_id
      WHERE s.state = 'published' ORDER BY rank LIMIT $2
    ), gone AS (
      DELETE FROM top_stories WHERE period = $1::text AND rank > (SELECT count(*) FROM ranked)
    )
    INSERT INTO top_stories AS t (period, rank, story_id, views) SELECT $1::text, * FROM ranked ORDER BY rank
    ON CONFLICT (period, rank) DO UPDATE SET story_id = excluded.story_id, views = excluded.views
    WHERE (t.story_id, t.views) IS DISTINCT FROM (excluded.story_id, excluded.views)`;
}
