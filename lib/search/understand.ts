import type { Ask } from "../platform/db/read-within.ts";
import type { Piece } from "./rules/read-query.ts";
import { quoted, shortestOpen, type Term } from "./rules/tiers.ts";

/** A piece of a query with what is looked for by it. */
export type Understood = Piece & { term: Term };

// Of a name that more contributors share, those are taken in whose names most of the query stands.
const mostAuthors = 100;

/** Turns pieces of a query into words as the index has them, and finds in whose names they stand. Pieces without words are left out. */
export async function understand(ask: Ask, pieces: readonly Piece[]): Promise<Understood[]> {
  const rows = await ask<{ words: string[] }>(
    "SELECT search_words_of(text) AS words FROM unnest($1::text[]) WITH ORDINALITY AS typed (text, n) ORDER BY n",
    [pieces.map(({ text }) => text)],
  );
  const understood = pieces
    .map((piece, n) => ({ ...piece, term: termOf(piece, rows[n]?.words ?? []) }))
    .filter(({ term }) => term.words.length > 0);
  const authors = await authorsNamed(ask, understood);
  return understood.map((each, n) => ({ ...each, term: { ...each.term, authors: authors.get(n) ?? [] } }));
}

function termOf({ quoted: isQuoted, excluded }: Piece, words: string[]): Term {
  const [only = ""] = words.length === 1 ? words : [];
  const open = !isQuoted && [...only].length >= shortestOpen;
  return { words, open, excluded, authors: [] };
}

async function authorsNamed(ask: Ask, understood: readonly Understood[]): Promise<Map<number, string[]>> {
  const rows = await ask<{ id: string; terms: number[] }>(
    `SELECT n.member_id AS id, array_agg(q.n::int - 1) AS terms
     FROM unnest($1::text[]) WITH ORDINALITY AS q (query, n) JOIN search_names n ON n.words @@ q.query::tsquery
     GROUP BY 1 ORDER BY count(*) DESC, 1 DESC LIMIT ${mostAuthors}`,
    [understood.map(({ term: { words, open } }) => words.map(quoted).join(" <-> ") + (open ? ":*" : ""))],
  );
  const byTerm = new Map<number, string[]>();
  for (const { id, terms } of rows) for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), id]);
  return byTerm;
}
