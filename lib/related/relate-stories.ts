import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { comparedStory, findCandidates, readTogether } from "./find-candidates.ts";
import { closest } from "./rules/closeness.ts";

const aRound = 300;
const hourMs = 60 * 60 * 1000;
const none: ReadonlyMap<string, number> = new Map();

/** Works out which stories are like these; what was read together counts where it is given. */
export async function relateStories(
  { storyIds }: { storyIds: readonly string[] },
  together: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): Promise<void> {
  for (const id of storyIds) {
    const story = await comparedStory(id);
    if (story) await keep(id, closest(story, await findCandidates(story, together.get(id) ?? none)));
  }
}

/** A round: the stories that were read lately and those that were never looked at, as many as fit. Answers how many. */
export async function relateRound(): Promise<number> {
  const ids = await idsDue();
  await relateStories({ storyIds: ids }, ids.length > 0 ? await readTogether(ids) : undefined);
  return ids.length;
}

// What is read now matters most; of the others, those that were never looked at, the newest first.
async function idsDue(): Promise<string[]> {
  const at = now().getTime();
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM (
       (SELECT s.id, 0 AS place, s.published_at FROM (SELECT DISTINCT story_id FROM view_hours WHERE hour > $1) v
        JOIN stories s ON s.id = v.story_id LEFT JOIN related_stories r ON r.story_id = s.id
        WHERE s.state = 'published' AND (r.found_at IS NULL OR r.found_at < $2) LIMIT ${aRound})
       UNION ALL (SELECT s.id, 1, s.published_at FROM stories s
        WHERE s.state = 'published' AND NOT EXISTS (SELECT FROM related_stories r WHERE r.story_id = s.id)
        ORDER BY s.published_at DESC, s.id DESC LIMIT ${aRound})
     ) AS due GROUP BY id ORDER BY min(place), max(published_at) DESC LIMIT ${aRound}`,
    [new Date(at - 2 * hourMs), new Date(at - 6 * hourMs)],
  );
  return rows.map(({ id }) => id);
}

// The story may have gone meanwhile.
async function keep(storyId: string, relatedIds: readonly string[]): Promise<void> {
  await pool().query(
    `INSERT INTO related_stories (story_id, related_ids, found_at) SELECT id, $2::text[], $3 FROM stories WHERE id = $1
     ON CONFLICT (story_id) DO UPDATE SET related_ids = excluded.related_ids, found_at = excluded.found_at`,
    [storyId, relatedIds, now()],
  );
}
