import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";
import { shownTop, type Window } from "./rules/ranking.ts";

/** A story in the top list, with the views that put it there. */
export type TopStory = StoryCard & { views: number };

type Ranked = { story_id: string; views: number };

/**
 * The most viewed published stories of a window, as rank-stories.ts last found them: views with a signal in it (hour,
 * day), begun in it (week), or all. Those that editors have demoted are left out.
 */
export async function topStories(window: Window, count = shownTop): Promise<TopStory[]> {
  const { rows } = await pool().query<Ranked>(
    `SELECT t.story_id, t.views FROM top_stories t JOIN stories s ON s.id = t.story_id
     WHERE t.period = $1 AND s.state = 'published' AND NOT EXISTS (
       SELECT FROM placements p WHERE p.story_id = t.story_id AND p.slot = 'demote' AND p.until > $3)
     ORDER BY t.rank LIMIT $2`,
    [window, count, now()],
  );
  const views = new Map(rows.map((row) => [row.story_id, row.views]));
  const cards = await storyCards(rows.map((row) => row.story_id));
  return cards.map((card) => ({ ...card, views: views.get(card.id) ?? 0 }));
}
