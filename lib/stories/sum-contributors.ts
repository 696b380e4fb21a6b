import { pool } from "../platform/db/client.ts";

/** From so many stories or comments on, a contributor's counts are kept, not counted for each page. */
export const muchIs = 500;

/** Counts for those who have much what their page shows; contributorPage() counts the others' anew. */
export async function sumContributors(much = muchIs): Promise<void> {
  await pool().query(statement, [much]);
}

// One statement, so readers see the counts before or after. What stayed as it was is not written.
const statement = `
  WITH written AS (
    SELECT author_id, count(*)::int AS stories, coalesce(sum(t.views), 0)::int AS views
    FROM stories s LEFT JOIN story_tallies t ON t.story_id = s.id WHERE s.state = 'published' GROUP BY author_id
  ), said AS (
    SELECT c.author_id, count(*)::int AS comments FROM comments c JOIN stories s ON s.id = c.story_id
    WHERE c.state = 'published' AND s.state = 'published' GROUP BY c.author_id
  ), judged AS (
    SELECT author_id, jsonb_object_agg(state, stories) AS verdicts FROM (
      SELECT s.author_id, v.state, count(*)::int AS stories FROM stories s JOIN story_verdicts v ON v.story_id = s.id
      WHERE s.state = 'published' AND v.state <> 'too_few' GROUP BY 1, 2
    ) each GROUP BY author_id
  ), much AS (
    SELECT author_id AS member_id, coalesce(stories, 0) AS stories, coalesce(views, 0) AS views,
      coalesce(comments, 0) AS comments, coalesce(verdicts, '{}') AS verdicts
    FROM written FULL JOIN said USING (author_id) LEFT JOIN judged USING (author_id) WHERE stories >= $1 OR comments >= $1
  ), gone AS (
    DELETE FROM contributor_tallies WHERE member_id NOT IN (SELECT member_id FROM much)
  )
  INSERT INTO contributor_tallies AS c (member_id, stories, views, comments, verdicts) SELECT * FROM much ORDER BY member_id
  ON CONFLICT (member_id) DO UPDATE
    SET stories = excluded.stories, views = excluded.views, comments = excluded.comments, verdicts = excluded.verdicts
  WHERE (c.stories, c.views, c.comments, c.verdicts)
    IS DISTINCT FROM (excluded.stories, excluded.views, excluded.comments, excluded.verdicts)`;
