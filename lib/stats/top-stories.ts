import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";

export const windows = ["hour", "day", "week", "all"] as const;
export type Window = (typeof windows)[number];

/** A story in the top list, with the views that put it there. */
export type TopStory = StoryCard & { views: number };

const hourMs = 60 * 60 * 1000;

/** The most viewed published stories of a window: views with a signal in it (hour, day), begun in it (week), or all. */
export async function topStories(window: Window, count = 50): Promise<TopStory[]> {
  const rows = await ranked(window, count);
  const views = new Map(rows.map((row) => [row.story_id, row.views]));
  const cards = await storyCards(rows.map((row) => row.story_id));
  return cards.map((card) => ({ ...card, views: views.get(card.id) ?? 0 }));
}

type Ranked = { story_id: string; views: number };

async function ranked(window: Window, count: number): Promise<Ranked[]> {
  if (window === "all") return query("SELECT story_id, views FROM story_tallies WHERE views > 0", [], count);
  if (window === "week") {
    const since = new Date(now().getTime() - 7 * 24 * hourMs);
    return query(
      "SELECT story_id, sum(views)::int AS views FROM view_hours WHERE hour > $1 GROUP BY story_id",
      [since],
      count,
    );
  }
  const since = new Date(now().getTime() - (window === "hour" ? hourMs : 24 * hourMs));
  const both = `SELECT story_id FROM story_readers WHERE last_signal_at > $1
    UNION ALL SELECT story_id FROM ended_views WHERE last_signal_at > $1`;
  return query(`SELECT story_id, count(*)::int AS views FROM (${both}) signals GROUP BY story_id`, [since], count);
}

async function query(counts: string, parameters: unknown[], count: number): Promise<Ranked[]> {
  const { rows } = await pool().query<Ranked>(
    `SELECT counts.story_id, counts.views FROM (${counts}) counts JOIN stories ON stories.id = counts.story_id
      WHERE stories.state = 'published' ORDER BY counts.views DESC, counts.story_id DESC LIMIT $${parameters.length + 1}`,
    [...parameters, count],
  );
  return rows;
}
