import type { RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { balanceBidi } from "../text/bidi.ts";

const BLOCKS = new Set("p h1 h2 h3 h4 h5 h6 div blockquote ul ol pre figure figcaption table caption hr".split(" "));
const LINES = new Set(["li", "tr", "br"]);
const WORDS = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const RIGHT_TO_LEFT =
  /[\u200F\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const WORDS_A_MINUTE = 230;

/** The text of clean HTML, as stored: a blank line between blocks, a line for each item, a tab between cells. */
export function toPlainText(html: string): string {
  return plainTextOf(fromHtml(html, { fragment: true }).children);
}

/** The text of a clean tree; see `toPlainText`. */
export function plainTextOf(nodes: readonly RootContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function collect(node: RootContent, parts: string[]): void {
  if (node.type === "text") parts.push(node.value);
  if (node.type !== "element") return;
  const gap = BLOCKS.has(node.tagName) ? "\n\n" : LINES.has(node.tagName) ? "\n" : "";
  if (gap) parts.push(gap);
  for (const child of node.children) collect(child, parts);
  if (gap && node.tagName !== "br") parts.push(gap);
  if (node.tagName === "td" || node.tagName === "th") parts.push("\t");
}

/** Counts words; in scripts without spaces two characters count as one. */
export function countWords(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = (characters === 0 ? text : text.replace(UNSPACED, " ")).match(WORDS)?.length ?? 0;
  return words + Math.ceil(characters / 2);
}

/** Minutes to read that many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** The beginning of a text on one line, cut between words, with an ellipsis where something is left out. */
export function excerpt(text: string, longest: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return balanceBidi(line);
  const cut = line.slice(0, Math.max(1, longest));
  const end = line[cut.length] === " " ? cut.length : cut.lastIndexOf(" ");
  const kept = end > longest / 2 ? line.slice(0, end) : wholeCharacters(line, longest - 1);
  return balanceBidi(`${kept.replace(/[\s,;:–—-]+$/, "")}…`);
}

/** Never half an emoji or a letter without its accent. */
function wholeCharacters(line: string, longest: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(line.slice(0, longest + 40))) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return line.slice(0, end);
}

/** The direction in which a text is written, by its first letter. */
export function textDirection(text: string): "ltr" | "rtl" {
  const first = /[\p{L}\u200E\u200F]/u.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}
