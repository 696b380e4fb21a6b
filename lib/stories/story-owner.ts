import { sql } from "../platform/db/sql.ts";

/** Whose published story this is; null when it is not public. */
export async function storyOwner(id: string): Promise<{ authorId: string } | null> {
  const [story] = await sql.$queryRaw<{ authorId: string }[]>`
    SELECT author_id AS "authorId" FROM stories WHERE id = ${id} AND state IN ('published', 'retracted')`;
  return story ?? null;
}
