import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import type { StoryFacts, VoteFacts } from "../votes/verdict/publish.ts";

const dayMs = 24 * 60 * 60 * 1000;
const mostDays = 15;

/** What publish() must know of these stories; those that are not published are left out. */
export function storyFacts(storyIds: readonly string[]): Promise<StoryFacts[]> {
  return sql.$queryRaw<StoryFacts[]>`
    SELECT story, (extract(epoch FROM published) * 1000)::float8 AS "publishedAt",
      (extract(epoch FROM corrected) * 1000)::float8 AS "correctedAt",
      (extract(epoch FROM asked) * 1000)::float8 AS "reviewRequestedAt",
      (extract(epoch FROM removed) * 1000)::float8 AS "votesRemovedAt",
      (extract(epoch FROM cleared) * 1000)::float8 AS "clearedAt"
    FROM (SELECT s.id AS story, s.published_at AS published, v.asked_at AS asked,
      (SELECT max(created_at) FROM revisions WHERE story_id = s.id AND number > 1 AND material) AS corrected,
      (SELECT max(created_at) FROM decisions WHERE subject_kind = 'story' AND subject_id = s.id
        AND kind IN ('dismiss-signal', 'remove-brigade')) AS cleared,
      greatest(
        (SELECT max(d.created_at) FROM removed_votes r JOIN decisions d ON d.id = r.decision_id WHERE r.story_id = s.id),
        (SELECT max(u.created_at) FROM decisions u LEFT JOIN decisions d ON d.id = u.undoes
          WHERE u.subject_kind = 'story' AND u.subject_id = s.id AND 'remove-brigade' IN (u.kind, d.kind))) AS removed
      FROM stories s LEFT JOIN verdict_reviews v ON v.story_id = s.id
      WHERE s.id = ANY(${storyIds}::text[]) AND s.state = 'published') AS facts`;
}

/** What publish() must know of the latest votes on these stories. */
export async function voteFacts(storyIds: readonly string[]): Promise<VoteFacts[]> {
  const since = new Date(now().getTime() - mostDays * dayMs);
  const rows = await sql.$queryRaw<(Omit<VoteFacts, "at"> & { at: Date })[]>`
    SELECT v.story_id AS story, v.cast_at AS at, v.came_from AS "referrerHost", v.invited,
      (extract(epoch FROM v.cast_at - m.created_at) / 86400)::float8 AS "accountAgeDays"
    FROM votes v JOIN members m ON m.id = v.reader_id
    WHERE v.story_id = ANY(${storyIds}::text[]) AND v.counted AND v.cast_at > ${since}`;
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
