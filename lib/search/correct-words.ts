import type { Ask } from "../platform/db/read-within.ts";
import { nearestWord } from "./rules/nearest-word.ts";
import type { Piece } from "./rules/read-query.ts";
import { shortestOpen } from "./rules/tiers.ts";
import type { Understood } from "./understand.ts";

const mostCandidates = 60;

/** The pieces with words put right that stand at the head of no story and in no name; null where there is nothing to put right. */
export async function correctWords(ask: Ask, understood: readonly Understood[]): Promise<Piece[] | null> {
  const pieces: Piece[] = [];
  let corrected = false;
  for (const { term, text, quoted, excluded } of understood) {
    const [word = ""] = term.words;
    const right = isDoubtful(term.words, { quoted, excluded }) ? await meantBy(ask, word) : null;
    corrected ||= right !== null;
    pieces.push({ text: right ?? text, quoted, excluded });
  }
  return corrected ? pieces : null;
}

function isDoubtful(words: readonly string[], { quoted, excluded }: Omit<Piece, "text">): boolean {
  const [word = ""] = words;
  return words.length === 1 && !quoted && !excluded && [...word].length >= shortestOpen && !/\d/.test(word);
}

async function meantBy(ask: Ask, word: string): Promise<string | null> {
  const rows = await ask<{ word: string }>(
    `SELECT word FROM search_words WHERE word % $1 ORDER BY similarity(word, $1) DESC, word LIMIT ${mostCandidates}`,
    [word],
  );
  const known = rows.map((row) => row.word);
  return known.includes(word) ? null : nearestWord(word, known);
}
