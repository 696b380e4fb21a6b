import { pool } from "../platform/db/client.ts";
import { inBatches } from "../platform/in-batches.ts";
import { shared } from "../platform/shared.ts";
import { storyPath } from "./paths.ts";

const bounds = { atOnce: 500, queue: 5000 };

/** Where a story stands for everybody; "hidden" where there is none that they may know of, "gone" where it was removed. */
export type StoryAddress = { path: string } | "hidden" | "gone";

const storyAddresses = shared("story-addresses", () => inBatches(readStories, bounds));
const handles = shared("known-handles", () =>
  inBatches((asked: readonly string[]) => areThere(handleStatement, asked), bounds),
);
const tags = shared("known-tags", () => inBatches((asked: readonly string[]) => areThere(tagStatement, asked), bounds));

/** Where the story of an id stands; many that are asked for in one moment are read in one statement. */
export function storyAddress(id: string): Promise<StoryAddress> {
  return storyAddresses(id);
}

/** Where a category stands: under the address that was asked for, under another since it was renamed or merged, or nowhere. */
export async function categoryAddress(slug: string): Promise<{ path: string } | null> {
  const now = await categoryNow(slug);
  return now ? { path: `/categories/${now}` } : null;
}

/** What a category is called in addresses today, which was called so once; null where there never was one. */
export async function categoryNow(slug: string): Promise<string | null> {
  const { rows } = await pool().query<{ slug: string }>(
    `SELECT slug FROM categories WHERE slug = $1 UNION ALL SELECT to_slug FROM category_moves WHERE slug = $1 LIMIT 1`,
    [slug],
  );
  return rows[0]?.slug ?? null;
}

/** Whether there is a member of this handle. */
export function isHandle(handle: string): Promise<boolean> {
  return handles(handle);
}

/** Whether a published story has this tag. */
export function isTag(tag: string): Promise<boolean> {
  return tags(tag);
}

type Row = { id: string; slug: string; state: string };

async function readStories(ids: readonly string[]): Promise<StoryAddress[]> {
  const { rows } = await pool().query<Row>(
    `SELECT id, slug, state::text FROM stories WHERE id = ANY($1::text[])
       AND (state IN ('published', 'retracted', 'removed') OR (state = 'held' AND published_at IS NOT NULL))`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    return row ? addressOf(row) : "hidden";
  });
}

// What is held for review is at an address without words: they are those of a title that nobody has looked at yet.
function addressOf({ id, slug, state }: Row): StoryAddress {
  if (state === "removed") return "gone";
  return { path: state === "held" ? `/stories/${id}` : storyPath({ id, slug }) };
}

const handleStatement = "SELECT handle AS name FROM members WHERE handle = ANY($1::text[])";
const tagStatement = `SELECT asked.tag AS name FROM unnest($1::text[]) AS asked(tag) WHERE EXISTS (
  SELECT 1 FROM story_tags t JOIN stories s ON s.id = t.story_id WHERE t.tag = asked.tag AND s.state = 'published')`;

async function areThere(statement: string, asked: readonly string[]): Promise<boolean[]> {
  const { rows } = await pool().query<{ name: string }>(statement, [asked]);
  const there = new Set(rows.map(({ name }) => name));
  return asked.map((name) => there.has(name));
}
