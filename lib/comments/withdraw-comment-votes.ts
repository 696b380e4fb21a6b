import { sql } from "../platform/db/sql.ts";

const atOnce = 500;

/** Takes back all votes of a reader on comments, some at a time: each comment's score stays the sum of its votes. */
export async function withdrawCommentVotes(readerId: string): Promise<void> {
  for (;;) {
    const gone = await sql.$queryRaw<unknown[]>`
      WITH locked AS (
        SELECT c.id FROM comments c JOIN comment_votes v ON v.comment_id = c.id
        WHERE v.reader_id = ${readerId} ORDER BY c.id LIMIT ${atOnce}::int FOR UPDATE OF c
      ), gone AS (
        DELETE FROM comment_votes v USING locked l WHERE v.comment_id = l.id AND v.reader_id = ${readerId}
        RETURNING v.comment_id, v.value
      )
      UPDATE comments c SET score = c.score - g.value FROM gone g WHERE c.id = g.comment_id RETURNING c.id`;
    if (gone.length === 0) return;
  }
}
