import { pool } from "../lib/platform/db/client.ts";

/** What a comment's edit and a vote leave behind on each of these stories, without what they cost. */
export async function commentAndVote(ids: readonly string[]): Promise<void> {
  await pool().query("UPDATE story_tallies SET fact = fact + 1 WHERE story_id = ANY($1)", [ids]);
  await pool().query(
    `UPDATE comments SET body_html = body_html || '<p>And since Monday it is worse.</p>'
     WHERE id IN (SELECT max(id) FROM comments WHERE story_id = ANY($1) GROUP BY story_id)`,
    [ids],
  );
}

/** Gives each of these stories another headline. */
export async function retitle(ids: readonly string[]): Promise<void> {
  await pool().query("UPDATE stories SET title = title || '.' WHERE id = ANY($1)", [ids]);
}
