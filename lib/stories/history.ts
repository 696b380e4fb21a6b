import { LRUCache } from "lru-cache";
import { sql } from "../platform/db/sql.ts";
import { type BlockKind, textBlocks } from "../platform/html/text-blocks.ts";
import { type ComparedBlock, compareBlocks } from "../platform/text/compare-blocks.ts";
import { compareWords, type Piece } from "../platform/text/compare-words.ts";
import { storyPath } from "./paths.ts";
import { type AroundChange, aroundChanges, aroundShape } from "./rules/around.ts";

/** A version of a story as its history lists it. */
export type StoryVersion = { number: number; at: Date; note: string; material: boolean };

export type { BlockKind } from "../platform/html/text-blocks.ts";
export type { Piece } from "../platform/text/compare-words.ts";

/** Two versions laid over each other. */
export type Comparison = {
  from: StoryVersion;
  to: StoryVersion;
  title: Piece[];
  summary: Piece[];
  blocks: ComparedBlock<BlockKind>[];
  /** Whether title, summary and text are the same. */
  isSame: boolean;
  /** What changed around them, as far as both versions were kept with it. */
  around: AroundChange[];
};

/** The history of a published story; `compared` is null where there is only one version. */
export type StoryHistory = {
  id: string;
  path: string;
  title: string;
  dir: string;
  /** Newest first, at most the newest 500. */
  versions: StoryVersion[];
  compared: Comparison | null;
};

type Row = { id: string; slug: string; title: string; dir: string };
type Body = { number: number; title: string; summary: string; bodyHtml: string; around: unknown };

const most = 500;

/**
 * The versions of a story, and what became of one in another (the newest and the one before it, where none are asked
 * for). Only while its story is published: what is held, retracted or removed is not to be read here either.
 */
export async function storyHistory(
  id: string,
  asked: { from?: number | undefined; to?: number | undefined } = {},
): Promise<StoryHistory | null> {
  const [story] = await sql.$queryRaw<Row[]>`
    SELECT id, slug, title, dir FROM stories WHERE id = ${id} AND state = 'published'`;
  if (!story) return null;
  const versions = await sql.$queryRaw<StoryVersion[]>`
    SELECT number, created_at AS at, note, material FROM revisions WHERE story_id = ${id}
    ORDER BY number DESC LIMIT ${most}::int`;
  const { title, dir } = story;
  return { id, path: storyPath(story), title, dir, versions, compared: await compare(id, versions, asked) };
}

async function compare(
  id: string,
  versions: readonly StoryVersion[],
  asked: { from?: number | undefined; to?: number | undefined },
): Promise<Comparison | null> {
  const to = versions.find(({ number }) => number === asked.to) ?? versions[0];
  const from = versions.find(({ number }) => number === (asked.from ?? (to?.number ?? 0) - 1)) ?? versions.at(-1);
  if (!from || !to || versions.length < 2) return null;
  const bodies = await sql.$queryRaw<Body[]>`
    SELECT number, title, summary, body_html AS "bodyHtml", around FROM revisions
    WHERE story_id = ${id} AND number = ANY(${[from.number, to.number]}::int[])`;
  const of = (wanted: number) => bodies.find(({ number }) => number === wanted);
  const [before, after] = [of(from.number), of(to.number)];
  if (!before || !after) return null;
  return { from, to, ...overlay(id, before, after), around: await changesAround(before, after) };
}

async function changesAround(...versions: [Body, Body]): Promise<AroundChange[]> {
  const [before, after] = versions.map(({ around }) => aroundShape.nullable().catch(null).parse(around));
  if (!before || !after) return [];
  const names = await categoryNames([before.category, after.category]);
  return aroundChanges(before, after, (slug) => names.get(slug) ?? slug);
}

// As they are called today, whatever their addresses were then.
async function categoryNames(slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.$queryRaw<{ slug: string; name: string }[]>`
    SELECT slug, name FROM categories WHERE slug = ANY(${slugs}::text[])
    UNION ALL SELECT m.slug, c.name FROM category_moves m JOIN categories c ON c.slug = m.to_slug
    WHERE m.slug = ANY(${slugs}::text[])`;
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}

type Overlay = Omit<Comparison, "from" | "to" | "around">;

const mostLetters = 2_000_000;
const kept = new LRUCache<string, Overlay>({ maxSize: mostLetters, maxEntrySize: mostLetters / 2 });

// A version never changes once it is read: two are compared once, however often that is asked.
function overlay(id: string, before: Body, after: Body): Overlay {
  const key = `${id} ${before.number} ${after.number}`;
  const known = kept.get(key);
  if (known) return known;
  const made = lay(before, after);
  kept.set(key, made, { size: 1000 + 2 * (before.bodyHtml.length + after.bodyHtml.length) });
  return made;
}

function lay(before: Body, after: Body): Overlay {
  const blocks = compareBlocks(textBlocks(before.bodyHtml), textBlocks(after.bodyHtml));
  return {
    title: compareWords(before.title, after.title),
    summary: compareWords(before.summary, after.summary),
    blocks,
    isSame: before.title === after.title && before.summary === after.summary && blocks.every(({ as }) => as === "same"),
  };
}
