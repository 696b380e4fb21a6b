import type { Sql } from "../platform/db/sql.ts";
import { Refusal } from "../platform/refusal.ts";

/** Two cents that this transaction holds: nobody else rates, answers or settles them until it ends. */
export type LockedCents = {
  id: string;
  storyId: string;
  readerId: string;
  /** The story's contributor. */
  authorId: string;
  answer: string | null;
  scoredOf: number;
};

/** Locks two cents that everybody can read; others answer like what does not exist. */
export async function lockCents(tx: Sql, id: string): Promise<LockedCents> {
  const [cents] = await tx.$queryRaw<LockedCents[]>`
    SELECT c.id, c.story_id AS "storyId", c.reader_id AS "readerId", s.author_id AS "authorId", c.answer,
      c.scored_of AS "scoredOf"
    FROM two_cents c JOIN stories s ON s.id = c.story_id
    JOIN votes v ON v.story_id = c.story_id AND v.reader_id = c.reader_id
    WHERE c.id = ${id} AND c.state = 'published' AND v.counted AND s.state = 'published' FOR NO KEY UPDATE OF c`;
  if (!cents)
    throw new Refusal("not_found", "These two cents are no longer here: their reader has said something else.");
  return cents;
}
