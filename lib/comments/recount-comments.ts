import { pool } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";

export type CommentDrift = { stories: string[]; comments: string[] };

/** Looks for counts that are not what they count: stories' comments, and comments' scores. Reports, changes nothing. */
export async function recountComments(): Promise<CommentDrift> {
  const stories = await idsOf(`
    SELECT t.story_id AS id FROM story_tallies t
    LEFT JOIN (SELECT story_id, count(*) AS n FROM comments WHERE state = 'published' GROUP BY story_id) c USING (story_id)
    WHERE t.comments <> coalesce(c.n, 0)`);
  const comments = await idsOf(`
    SELECT c.id FROM comments c
    LEFT JOIN (SELECT comment_id, sum(value) AS n FROM comment_votes GROUP BY comment_id) v ON v.comment_id = c.id
    WHERE c.score <> coalesce(v.n, 0)`);
  if (stories.length + comments.length > 0)
    log.error({ stories: stories.slice(0, 20), comments: comments.slice(0, 20) }, "counts of comments have drifted");
  return { stories, comments };
}

async function idsOf(statement: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(statement);
  return rows.map(({ id }) => id);
}
