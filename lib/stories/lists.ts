import { pool } from "../platform/db/client.ts";
import { named } from "../platform/db/sql.ts";
import { type CardRow, cardColumns, cardJoins, toCard } from "./card-row.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { VerdictState } from "./rules/verdict.ts";
import type { Tally } from "./tally.ts";

/** A story as lists show it. */
export type StoryCard = {
  id: string;
  path: string;
  title: string;
  summary: string;
  dir: string;
  category: { slug: string; name: string } | null;
  firstHand: boolean;
  author: { handle: string; penName: string; avatar: string | null };
  publishedAt: Date;
  /** Whether a material correction was made to it. */
  corrected: boolean;
  minutes: number;
  picture: { src: string; wide: string; srcSet: string; alt: string; width: number; height: number } | null;
  tally: Tally;
  /** The published verdict. */
  verdict: VerdictState;
};

export type StoryList = { stories: StoryCard[]; next: string | null };

export type ListFilter = { category?: string | undefined; tag?: string | undefined; contributor?: string | undefined };

/** Published stories, newest first, `count` a page; `after` is the cursor that the page before gave. */
export async function newestStories(
  filter: ListFilter,
  after: string | null | undefined,
  count = 20,
): Promise<StoryList> {
  const authorId = filter.contributor ? await memberId(filter.contributor) : undefined;
  if (authorId === null) return { stories: [], next: null };
  const cursor = readCursor(after);
  const start = cursor ? [cursor.publishedAt, cursor.id] : ["infinity", ""];
  const { statement, values } = pageOf({ ...filter, authorId }, start, count + 1);
  // Whether a category's or a contributor's stories are few or many decides how they are looked up best.
  const asked = values.length > start.length ? { text: statement } : named(statement);
  const { rows } = await pool().query<CardRow>({ ...asked, values });
  const page = rows.slice(0, count).map(toCard);
  const last = page.at(-1);
  return { stories: page, next: rows.length > count && last ? writeCursor(last) : null };
}

/** The cards of these published stories, in this order; what is not published is left out. */
export async function storyCards(ids: readonly string[]): Promise<StoryCard[]> {
  const { rows } = await pool().query<CardRow>(
    `SELECT ${cardColumns} FROM stories s ${cardJoins} WHERE s.id = ANY($1::text[]) AND s.state = 'published'`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

// Asked for by itself: only who knows which contributor it is can tell whether their stories are few or many.
async function memberId(handle: string): Promise<string | null> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM members WHERE handle = $1", [handle]);
  return rows[0]?.id ?? null;
}

type PageFilter = Omit<ListFilter, "contributor"> & { authorId?: string | undefined };

// The page is cut first, along one index that holds its stories in this order; only its stories are looked up further.
// A row comparison is one range of that index, and leaves out what has no time.
function pageOf(
  { tag, category, authorId }: PageFilter,
  start: unknown[],
  most: number,
): { statement: string; values: unknown[] } {
  const values = [...start];
  const bind = (value: string) => `$${values.push(value)}::text`;
  const [time, id] = tag ? ["g.published_at", "g.story_id"] : ["s.published_at", "s.id"];
  const conditions = ["s.state = 'published'", `(${time}, ${id}) < ($1::timestamptz, $2::text)`];
  if (tag) conditions.push(`g.tag = ${bind(tag)}`);
  if (category) conditions.push(`s.category_slug = ${bind(category)}`);
  if (authorId) conditions.push(`s.author_id = ${bind(authorId)}`);
  const page = `SELECT s.* FROM ${tag ? "story_tags g JOIN stories s ON s.id = g.story_id" : "stories s"}
    WHERE ${conditions.join(" AND ")} ORDER BY ${time} DESC, ${id} DESC LIMIT ${Math.floor(most)}`;
  const statement = `SELECT ${cardColumns} FROM (${page}) s ${cardJoins} ORDER BY s.published_at DESC, s.id DESC`;
  return { statement, values };
}
