import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { keptWeekly, weekDays } from "./rules/weekly.ts";

const weekMs = weekDays * 24 * 60 * 60 * 1000;

/** Works out whose stories of the last seven days were viewed most, for contributorsOfTheWeek() to read. */
export async function rankContributors(): Promise<void> {
  await pool().query(statement, [new Date(now().getTime() - weekMs), keptWeekly]);
}

// One statement, so readers see the list before or after. What stayed as it was is not written.
const statement = `
  WITH ranked AS (
    SELECT row_number() OVER (ORDER BY sum(views) DESC, count(*) DESC, author_id)::int AS rank, author_id AS member_id,
      count(*)::int AS stories, sum(views)::int AS views
    FROM (
      SELECT s.author_id, coalesce(t.views, 0) AS views FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id
      JOIN members m ON m.id = s.author_id AND m.gone_at IS NULL
      WHERE s.state = 'published' AND s.published_at > $1
    ) week GROUP BY author_id ORDER BY rank LIMIT $2
  ), gone AS (
    DELETE FROM weekly_contributors WHERE rank > (SELECT count(*) FROM ranked)
  )
  INSERT INTO weekly_contributors AS w (rank, member_id, stories, views) SELECT * FROM ranked ORDER BY rank
  ON CONFLICT (rank) DO UPDATE SET member_id = excluded.member_id, stories = excluded.stories, views = excluded.views
  WHERE (w.member_id, w.stories, w.views) IS DISTINCT FROM (excluded.member_id, excluded.stories, excluded.views)`;
