import { pool } from "../platform/db/client.ts";
import { type Candidate, fewestReaders, type Story } from "./rules/closeness.ts";

// How many are looked at, the newest first: of each tag, of the category, of those with a telling word.
const ofTag = 60;
const ofCategory = 120;
const ofWords = 150;
// Long words tell more than short ones.
const tellingWords = 5;

type Row = { id: string; author_id: string; category: string | null; tags: string[]; words: string[] };

const columns = `
  s.id, s.author_id, s.category_slug AS category,
  ARRAY(SELECT tag FROM story_tags WHERE story_id = s.id) AS tags,
  tsvector_to_array(to_tsvector('english', s.title || ' ' || s.summary)) AS words`;

/** A published story as it is compared; null where there is none. */
export async function comparedStory(id: string): Promise<Story | null> {
  const { rows } = await pool().query<Row>(
    `SELECT ${columns} FROM stories s WHERE s.id = $1 AND s.state = 'published'`,
    [id],
  );
  return rows[0] ? toStory(rows[0]) : null;
}

/** The published stories that a story is compared with, each with how many have read both. */
export async function findCandidates(story: Story, readers: ReadonlyMap<string, number>): Promise<Candidate[]> {
  const { rows } = await pool().query<Row>(
    `WITH ids AS (
       SELECT story_id AS id FROM unnest($2::text[]) AS w (tag) CROSS JOIN LATERAL (
         SELECT story_id FROM story_tags g WHERE g.tag = w.tag AND g.published_at IS NOT NULL
         ORDER BY g.published_at DESC, g.story_id DESC LIMIT ${ofTag}) AS tagged
       UNION (SELECT id FROM stories WHERE state = 'published' AND category_slug = $3
         ORDER BY published_at DESC, id DESC LIMIT ${ofCategory})
       UNION (SELECT id FROM stories
         WHERE state = 'published' AND to_tsvector('english', title || ' ' || summary) @@ $4::tsquery
         ORDER BY published_at DESC, id DESC LIMIT ${ofWords})
       UNION SELECT unnest($5::text[])
     )
     SELECT ${columns} FROM ids JOIN stories s USING (id) WHERE s.state = 'published' AND s.id <> $1`,
    [story.id, story.tags, story.category, telling(story.words), [...readers.keys()]],
  );
  return rows.map((row) => ({ ...toStory(row), readers: readers.get(row.id) ?? 0 }));
}

function toStory({ id, author_id: authorId, category, tags, words }: Row): Story {
  return { id, authorId, category, tags, words };
}

// As a tsquery: any of the words. Those with signs in them are left out, so that nothing needs to be escaped.
function telling(words: readonly string[]): string {
  return words
    .filter((word) => /^[\p{L}\p{N}]{3,}$/u.test(word))
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, tellingWords)
    .map((word) => `'${word}'`)
    .join(" | ");
}

/**
 * How many have read two stories within a day: of each of these stories, those that at least five of its readers have
 * read too. Readers are known by keys that are destroyed within a day; only these numbers are looked at.
 */
export async function readTogether(ids: readonly string[]): Promise<Map<string, Map<string, number>>> {
  const { rows } = await pool().query<{ story: string; other: string; readers: number }>(
    `SELECT a.story_id AS story, b.story_id AS other, count(*)::int AS readers
     FROM story_readers a JOIN story_readers b ON b.reader_key = a.reader_key AND b.story_id <> a.story_id
     WHERE a.story_id = ANY($1::text[]) GROUP BY 1, 2 HAVING count(*) >= ${fewestReaders}`,
    [ids],
  );
  const found = new Map<string, Map<string, number>>();
  for (const { story, other, readers } of rows)
    found.set(story, (found.get(story) ?? new Map<string, number>()).set(other, readers));
  return found;
}
