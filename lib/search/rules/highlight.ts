import { spelled } from "../../stories/rules/slug.ts";
import type { Term } from "./tiers.ts";

/** A part of a text, and whether it is what was looked for. */
export type Part = { text: string; hit: boolean };

type Word = { text: string; start: number; end: number };
type Hit = { start: number; end: number; term: number };

// A run of letters; of writing without spaces each character, as in the index.
const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

const longestExcerpt = 240;
const before = 60;

/** A text in parts, with what was looked for marked. */
export function highlight(text: string, terms: readonly Term[]): Part[] {
  return inParts(text, hitsIn(text, terms));
}

/** The part of a text in which most of what was looked for stands together, marked; null where nothing of it does. */
export function excerptAround(text: string, terms: readonly Term[]): Part[] | null {
  const line = text.replace(/\s+/g, " ").trim();
  const hits = hitsIn(line, terms);
  const first = densest(hits);
  if (!first) return null;
  const start = wordStart(line, first.start - before);
  const end = wordEnd(line, Math.max(start + longestExcerpt, first.end));
  const cut = `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
  return highlight(cut, terms);
}

function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  const wanted = terms.map((term, n) => ({ ...term, n })).filter(({ excluded }) => !excluded);
  const found = wordsOf(text);
  return found.flatMap((_, place) => wanted.flatMap((term) => hitAt(found, place, term)).slice(0, 1));
}

function hitAt(found: readonly Word[], place: number, { words: own, open, n }: Term & { n: number }): Hit[] {
  const here = found.slice(place, place + own.length);
  const [first, last] = [here[0], here.at(-1)];
  const matches = here.length === own.length && here.every(({ text }, at) => isWord(text, own[at] ?? "", open));
  return matches && first && last ? [{ start: first.start, end: last.end, term: n }] : [];
}

function isWord(text: string, wanted: string, open: boolean): boolean {
  return open ? text.startsWith(wanted) : text === wanted;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    text: plain(word),
    start: index,
    end: index + word.length,
  }));
}

// Nearly as the index writes words (search_text): what differs is found all the same, and only not marked.
function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøðđþłħıŋ]/g, (letter) => spelled[letter] ?? letter);
}

function densest(hits: readonly Hit[]): Hit | null {
  let best: { hit: Hit; terms: number } | null = null;
  for (const [place, hit] of hits.entries()) {
    const near = hits.slice(place, place + 20).filter(({ end }) => end - hit.start <= longestExcerpt - before);
    const terms = new Set(near.map(({ term }) => term)).size;
    if (!best || terms > best.terms) best = { hit, terms };
  }
  return best?.hit ?? null;
}

function wordStart(line: string, at: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(" ", at);
  return space >= 0 && space < at + before - 20 ? space + 1 : characterAt(line, at);
}

function wordEnd(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(" ", at);
  return space > at - 40 ? space : characterAt(line, at);
}

// Never half an emoji.
function characterAt(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at + 1 : at;
}

function inParts(text: string, hits: readonly Hit[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of hits) {
    if (start < done) continue;
    parts.push({ text: text.slice(done, start), hit: false }, { text: text.slice(start, end), hit: true });
    done = end;
  }
  parts.push({ text: text.slice(done), hit: false });
  return parts.filter((part) => part.text !== "");
}
