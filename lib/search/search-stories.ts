import { pool } from "../platform/db/client.ts";
import { type Ask, readWithin, TookTooLong } from "../platform/db/read-within.ts";
import { refuseField } from "../platform/refusal.ts";
import { categoryNow } from "../stories/known-addresses.ts";
import { listed } from "../stories/listed.ts";
import { storyCards } from "../stories/lists.ts";
import { correctWords } from "./correct-words.ts";
import { findStories, type Ids, pageSize, type Wanted } from "./find-stories.ts";
import type { Found, FoundStory } from "./found.ts";
import { excerptAround, highlight } from "./rules/highlight.ts";
import { readPlace } from "./rules/place.ts";
import { mostPieces, type Piece, readQuery, writeQuery } from "./rules/read-query.ts";
import type { Term } from "./rules/tiers.ts";
import { asksForSomething, type SearchQuery } from "./schema.ts";
import { type Understood, understand } from "./understand.ts";

// The words are looked up in their index, never in all documents, and a word that was mistyped is compared with those that
// share a fifth of its groups of letters.
const settings = ["enable_seqscan = off", "pg_trgm.similarity_threshold = 0.2"];
const mostMs = 1500;
const few = 3;
const readOfText = 30_000;

type Outcome = Ids & { terms: Term[]; shownFor: string | null; meant: string | null };

/** The published stories that have what is looked for, a page at a time; `after` is the cursor that the page before gave. */
export async function searchStories(query: SearchQuery, after?: string | null): Promise<Found> {
  if (!asksForSomething(query)) throw refuseField("q", "Type what you look for.");
  const pieces = readQuery(query.q);
  if (query.q !== "" && pieces.length === 0) throw refuseField("q", "Type a word: there are only signs in this.");
  const search = () =>
    readWithin({ ms: mostMs, settings }, (ask) => find(ask, pieces.slice(0, mostPieces), { query, after }));
  const { ids, terms, ...rest } = await search().catch(refuseWhatTakesTooLong);
  return { ...rest, stories: await withHighlights(ids, terms), leftOut: Math.max(0, pieces.length - mostPieces) };
}

type Asked = { query: SearchQuery; after: string | null | undefined };

async function find(ask: Ask, pieces: readonly Piece[], { query, after }: Asked): Promise<Outcome> {
  const understood = await understand(ask, pieces);
  const wanted = await wantedBy(ask, query, after);
  const terms = understood.map(({ term }) => term);
  const nothing = { ids: [], next: null };
  const typed = { terms, shownFor: null, meant: null };
  if (!wanted || (query.q !== "" && terms.length === 0)) return { ...typed, ...nothing };
  const found = await findStories(ask, { ...wanted, terms });
  if (found.ids.length >= (after ? 1 : few) || query.exactly) return { ...typed, ...found };
  const better = await findMeant(ask, understood, wanted);
  if (!better || better.ids.length <= found.ids.length) return { ...typed, ...found };
  return found.ids.length === 0
    ? { ...better, shownFor: better.words, meant: null }
    : { ...typed, ...found, meant: better.words };
}

// The second page of what was meant is asked for by the same words as the first.
async function findMeant(ask: Ask, understood: readonly Understood[], wanted: Omit<Wanted, "terms">) {
  const pieces = await correctWords(ask, understood);
  if (!pieces) return null;
  const terms = (await understand(ask, pieces)).map(({ term }) => term);
  return { terms, words: writeQuery(pieces), ...(await findStories(ask, { ...wanted, terms })) };
}

async function wantedBy(
  ask: Ask,
  { contributor, sort, category: asked, ...filter }: SearchQuery,
  after: string | null | undefined,
): Promise<Omit<Wanted, "terms"> | null> {
  const authorId = contributor === undefined ? undefined : await contributorCalled(ask, contributor);
  if (authorId === null) return null;
  const category = asked && ((await categoryNow(asked)) ?? asked); // also by the address that it had before
  return { filter: { ...filter, category }, authorId, sort: sort ?? "relevance", from: readPlace(after) };
}

async function contributorCalled(ask: Ask, name: string): Promise<string | null> {
  const [row] = await ask<{ id: string }>(
    `SELECT id FROM members WHERE handle = $1
     UNION ALL SELECT m.id FROM search_names n JOIN members m ON m.id = n.member_id
     WHERE n.words @@ phraseto_tsquery('simple', search_text($2)) AND search_text(m.pen_name) = search_text($2) LIMIT 1`,
    [name.replace(/^@/, "").toLowerCase(), name],
  );
  return row?.id ?? null;
}

async function withHighlights(ids: readonly string[], terms: readonly Term[]): Promise<FoundStory[]> {
  const [cards, texts] = await Promise.all([storyCards(ids), textsOf(ids)]);
  return cards.map((card) => {
    const text = excerptAround(card.summary, terms) ? card.summary : (texts.get(card.id) ?? "");
    const found = excerptAround(text, terms) ?? highlight(card.summary, terms);
    return {
      ...listed(card),
      found: { title: highlight(card.title, terms), text: text === card.summary ? highlight(text, terms) : found },
    };
  });
}

async function textsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool().query<{ id: string; text: string }>(
    `SELECT id, left(body_text, ${readOfText}) AS text FROM stories WHERE id = ANY($1::text[]) AND state = 'published' LIMIT ${pageSize}`,
    [ids],
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

function refuseWhatTakesTooLong(thrown: unknown): never {
  if (thrown instanceof TookTooLong)
    throw refuseField("q", "This search takes too long. Add a word that fewer stories have, or choose dates.");
  throw thrown;
}
