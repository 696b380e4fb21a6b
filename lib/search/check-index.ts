import { pool } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";

const atOnce = 200;

/** Looks through all entries for what is missing, too much or out of date, puts it right and reports it. */
export async function checkIndex(): Promise<string[]> {
  const wrong: string[] = [];
  let after = "";
  for (;;) {
    const ids = await idsAfter(after);
    if (ids.length === 0) break;
    wrong.push(...(await refresh(ids)));
    after = ids.at(-1) ?? "";
  }
  if (wrong.length > 0) log.error({ stories: wrong.slice(0, 20), count: wrong.length }, "the search index has drifted");
  await forgetWords();
  return wrong;
}

/** Makes entries for published stories that have none: at first those from before there was a search. */
export async function fillIndex(): Promise<number> {
  let filled = 0;
  for (;;) {
    const { rows } = await pool().query<{ id: string }>(
      `SELECT id FROM stories s WHERE state = 'published' AND published_at IS NOT NULL
         AND NOT EXISTS (SELECT FROM search_entries e WHERE e.story_id = s.id) LIMIT ${atOnce}`,
    );
    const made = await refresh(rows.map(({ id }) => id));
    if (made.length === 0) return filled;
    filled += made.length;
  }
}

async function idsAfter(id: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM stories WHERE id > $1 AND (state = 'published' OR EXISTS (SELECT FROM search_entries e WHERE e.story_id = stories.id))
     ORDER BY id LIMIT ${atOnce}`,
    [id],
  );
  return rows.map((row) => row.id);
}

async function refresh(ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>("SELECT search_refresh($1::text[]) AS id", [ids]);
  return rows.map(({ id }) => id);
}

// Words that no public story and no name has any more.
async function forgetWords(): Promise<void> {
  await pool().query(
    `DELETE FROM search_words w WHERE
       NOT EXISTS (SELECT FROM search_entries e WHERE e.document @@ ('''h=' || w.word || '''')::tsquery)
       AND NOT EXISTS (SELECT FROM search_names n WHERE n.words @@ ('''' || w.word || '''')::tsquery)`,
  );
}
