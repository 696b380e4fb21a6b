import type { Ask } from "../platform/db/read-within.ts";
import { type Place, writePlace } from "./rules/place.ts";
import { askFor, type Term } from "./rules/tiers.ts";
import type { SearchQuery } from "./schema.ts";

/** How many stories a page of results has. */
export const pageSize = 20;

/** What stories are to be found by. */
export type Wanted = {
  terms: readonly Term[];
  filter: Pick<SearchQuery, "category" | "verdict" | "kind" | "from" | "to">;
  authorId: string | undefined;
  sort: "relevance" | "newest";
  from: Place | null;
};

/** The ids of a page of stories, and where the next page begins. */
export type Ids = { ids: string[]; next: string | null };

type Row = { id: string; at: Date };

/**
 * Finds public stories: in the title before at the head or by the contributor's name, before in the text; each by the
 * day of publication, newest first. A page reads from its place in one tier on, so a late one costs what the first does.
 */
export async function findStories(ask: Ask, wanted: Wanted): Promise<Ids> {
  const { tiers, all, exact } = askFor(wanted.terms, wanted.authorId);
  const queries = wanted.sort === "newest" ? [all] : tiers;
  const found: Place[] = [];
  for (let tier = wanted.from?.tier ?? 0; tier < queries.length && found.length <= pageSize; tier++) {
    const from = wanted.from?.tier === tier ? wanted.from : null;
    const query = { query: queries[tier] ?? "", exact, from, most: pageSize + 1 - found.length };
    const rows = await inTier(ask, query, wanted.filter);
    found.push(...rows.map(({ id, at }) => ({ tier, publishedAt: at, id })));
  }
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return { ids: page.map(({ id }) => id), next: found.length > pageSize && last ? writePlace(last) : null };
}

type Tier = { query: string; exact: string | null; from: Place | null; most: number };
type Statement = { text: string; values: unknown[] };

// A word that one story in five has fills a page from the stories that come next, however many there are. For any other
// the index of words is asked.
async function inTier(ask: Ask, tier: Tier, filter: Wanted["filter"]): Promise<Row[]> {
  const near = amongTheNext(tier, filter);
  const rows = await ask<Row>(near.text, near.values);
  if (rows.length >= tier.most) return rows;
  const all = byTheIndex(tier, filter);
  return ask<Row>(all.text, all.values);
}

const looked = 100;
const order = "ORDER BY published_at DESC, story_id DESC";
const at = "(published_at + interval '0')";
const beyond = (time: string) => `(${time}, story_id) < ($2::timestamptz, $3::text)`;
const columns = "story_id AS id, published_at AS at";

function startOf({ query, from }: Tier): { values: unknown[]; bind: (value: unknown) => string } {
  const values: unknown[] = [query, from?.publishedAt ?? "infinity", from?.id ?? ""];
  return { values, bind: (value) => `$${values.push(value)}` };
}

function amongTheNext(tier: Tier, filter: Wanted["filter"]): Statement {
  const { values, bind } = startOf(tier);
  const conditions = ["document @@ $1::tsquery", ...filtersOf(filter, bind)];
  if (tier.exact) conditions.push(`document @@ ${bind(tier.exact)}::tsquery`);
  const next = `SELECT * FROM search_entries WHERE ${beyond("published_at")} ${order} LIMIT ${looked}`;
  const text = `SELECT ${columns} FROM (${next}) next WHERE ${conditions.join(" AND ")} ${order} LIMIT ${tier.most}`;
  return { text, values };
}

// The index says which stories have the words, without a look into their documents; what it finds is then put in order.
// Never the other way round, which would read one document after the other: nothing here can be answered by the index of
// times (`at`, OFFSET 0). Whether words stand one after the other only a document can tell: that is asked of one story
// after the other, newest first, until the page is full.
function byTheIndex(tier: Tier, filter: Wanted["filter"]): Statement {
  const { values, bind } = startOf(tier);
  const conditions = ["document @@ $1::tsquery", beyond(at), ...filtersOf(filter, bind)];
  const found = `SELECT story_id, published_at FROM search_entries WHERE ${conditions.join(" AND ")} OFFSET 0`;
  const page = `SELECT ${columns} FROM (${found}) found ${order}`;
  if (!tier.exact) return { text: `${page} LIMIT ${tier.most}`, values };
  const has = `(SELECT e.document @@ ${bind(tier.exact)}::tsquery FROM search_entries e WHERE e.story_id = candidates.id)`;
  return { text: `SELECT id, at FROM (${page} OFFSET 0) candidates WHERE ${has} LIMIT ${tier.most}`, values };
}

function filtersOf(
  { category, verdict, kind, from, to }: Wanted["filter"],
  bind: (value: unknown) => string,
): string[] {
  const conditions: string[] = [];
  if (category) conditions.push(`category_slug = ${bind(category)}`);
  if (verdict) conditions.push(`verdict = ${bind(verdict)}::verdict_state`);
  if (kind) conditions.push(kind === "first-hand" ? "first_hand" : `imported = ${kind === "imported"}`);
  if (from) conditions.push(`${at} >= ${bind(`${from}T00:00:00Z`)}::timestamptz`);
  if (to) conditions.push(`${at} < ${bind(`${to}T00:00:00Z`)}::timestamptz + interval '1 day'`);
  return conditions;
}
