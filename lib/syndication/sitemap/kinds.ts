import { pool } from "../../platform/db/client.ts";
import { storyPath } from "../../stories/paths.ts";

/** Stories, contributors or tags in one part of the sitemap: the protocol allows ten times as many. */
export const mostInPart = 5000;

/** A range of keys: from the first on, and before the next part's. */
export type Range = { first: string; next: string | null };

export type SitemapEntry = { path: string; changedAt: Date | null };

/** What the sitemap lists by keys that stay in their order, so that what is old stays in its part. */
export type PartKind = {
  /** What is in a range, in the order of the keys. */
  entries: (range: Range) => Promise<SitemapEntry[]>;
  /** The key after the most that fit into a part; null where all of the range fit. */
  keyAfter: (range: Range, count: number) => Promise<string | null>;
};

type StoryRow = { id: string; slug: string; at: Date };

// What was first published elsewhere and says so is found there.
const storiesIn = `FROM stories WHERE id >= $1 AND ($2::text IS NULL OR id < $2) AND state = 'published'
  AND NOT (canonical AND origin_url IS NOT NULL) ORDER BY id`;

const stories: PartKind = {
  entries: async ({ first, next }) => {
    const { rows } = await pool().query<StoryRow>(
      `SELECT id, slug, greatest(revised_at, published_at) AS at ${storiesIn} LIMIT ${mostInPart}`,
      [first, next],
    );
    return rows.map(({ id, slug, at }) => ({ path: storyPath({ id, slug }), changedAt: at }));
  },
  keyAfter: (range, count) => keyFrom(`SELECT id AS key ${storiesIn} OFFSET ${count} LIMIT 1`, range),
};

const contributorsIn = `FROM members m WHERE handle >= $1 AND ($2::text IS NULL OR handle < $2)
  AND EXISTS (SELECT FROM stories s WHERE s.author_id = m.id AND s.state = 'published') ORDER BY handle`;

const contributors: PartKind = {
  entries: async ({ first, next }) => {
    const { rows } = await pool().query<{ handle: string }>(`SELECT handle ${contributorsIn} LIMIT ${mostInPart}`, [
      first,
      next,
    ]);
    return rows.map(({ handle }) => ({ path: `/contributors/${handle}`, changedAt: null }));
  },
  keyAfter: (range, count) => keyFrom(`SELECT handle AS key ${contributorsIn} OFFSET ${count} LIMIT 1`, range),
};

// From each tag to the one after it along the index, however many stories have it.
const nextTag = (from: string) => `
  SELECT tag FROM story_tags WHERE ${from} AND published_at IS NOT NULL AND ($2::text IS NULL OR tag < $2)
  ORDER BY tag LIMIT 1`;
const tagsIn = `WITH RECURSIVE t AS (
    (${nextTag("tag >= $1")}) UNION ALL SELECT (${nextTag("tag > t.tag")}) FROM t WHERE t.tag IS NOT NULL
  ) SELECT tag AS key FROM t WHERE tag IS NOT NULL`;

const tags: PartKind = {
  entries: async ({ first, next }) => {
    const { rows } = await pool().query<{ key: string }>(`${tagsIn} LIMIT ${mostInPart}`, [first, next]);
    return rows.map(({ key }) => ({ path: `/tags/${encodeURIComponent(key)}`, changedAt: null }));
  },
  keyAfter: (range, count) => keyFrom(`${tagsIn} OFFSET ${count} LIMIT 1`, range),
};

export const partKinds = { stories, contributors, tags };
export type PartKindName = keyof typeof partKinds;
export const partKindNames = Object.keys(partKinds) as PartKindName[];

async function keyFrom(statement: string, { first, next }: Range): Promise<string | null> {
  const { rows } = await pool().query<{ key: string }>(statement, [first, next]);
  return rows[0]?.key ?? null;
}
