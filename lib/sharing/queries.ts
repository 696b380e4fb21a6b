import { sql } from "../platform/db/sql.ts";
import { storyPath } from "../stories/paths.ts";

/** A story that can be sent: what it is called, and where it stands. */
export type MailableStory = { id: string; title: string; dir: string; path: string };

/** The published story of this id; null where there is none to be sent. */
export async function mailableStory(id: string): Promise<MailableStory | null> {
  const [row] = await sql.$queryRaw<{ id: string; slug: string; title: string; dir: string }[]>`
    SELECT id, slug, title, dir FROM stories WHERE id = ${id} AND state = 'published'`;
  return row ? { id: row.id, title: row.title, dir: row.dir, path: storyPath(row) } : null;
}
