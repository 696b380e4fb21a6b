import { LINK_REL, safeHref } from "../platform/html/links.ts";
import { balanceBidi } from "../platform/text/bidi.ts";
import { mention } from "./rules/mentions.ts";
import { replaceSmileyCodes } from "./smileys.ts";

const QUOTED = /^> ?/;
const MOST_QUOTES = 4;
const ADDRESS = /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"`\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]+/giu;
const TRAILING = /[.,;:!?'’”»…*_~。、，！？]$/;
const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const HOST = /^https?:\/\/[^/?#]+/i;
const LONGEST_PATH = 40;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const nobody: ReadonlySet<string> = new Set();

/**
 * A comment as typed, in safe HTML: paragraphs, line breaks, `> ` quotes, links, emoji for smiley codes, and `@handle` as
 * a link for the handles that are `known`. All else is text. Only U+0000, which no database stores, and unpaired
 * bidirectional controls are left out.
 */
export function renderCommentBody(text: string, known: ReadonlySet<string> = nobody): string {
  const lines = text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").split("\n");
  return renderLines(lines, 0, known);
}

function renderLines(lines: readonly string[], quotes: number, known: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const kind = kindOf(lines[start], quotes);
    let end = start + 1;
    while (end < lines.length && continues(kind, lines[end], quotes)) end += 1;
    const block = lines.slice(start, end);
    if (kind === "text") parts.push(`<p>${block.map((line) => renderLine(line, known)).join("<br>")}</p>`);
    if (kind === "quote") parts.push(`<blockquote>${renderLines(block.map(unquoted), quotes + 1, known)}</blockquote>`);
    start = end;
  }
  return parts.join("");
}

function kindOf(line: string | undefined, quotes: number): "gap" | "quote" | "text" {
  if (line === undefined || line.trim() === "") return "gap";
  return quotes < MOST_QUOTES && /^> +\S/.test(line) ? "quote" : "text";
}

/** A bare ">" between quoted lines is an empty line of the quote. */
function continues(kind: "gap" | "quote" | "text", line: string | undefined, quotes: number): boolean {
  return kindOf(line, quotes) === kind || (kind === "quote" && /^>\s*$/.test(line ?? ""));
}

function unquoted(line: string): string {
  return line.replace(QUOTED, "");
}

function renderLine(line: string, known: ReadonlySet<string>): string {
  const text = balanceBidi(replaceSmileyCodes(line));
  let html = "";
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(found);
    const href = safeHref(address);
    if (href === null) continue;
    html += `${renderWords(text.slice(done, index), known)}${link(href, address)}`;
    done = index + address.length;
  }
  return html + renderWords(text.slice(done), known);
}

function renderWords(text: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return escapeHtml(text);
  let html = "";
  let done = 0;
  for (const { 0: found, 1: handle = "", index } of text.matchAll(mention)) {
    if (!known.has(handle.toLowerCase())) continue;
    html += `${escapeHtml(text.slice(done, index))}<a href="/contributors/${handle.toLowerCase()}">${escapeHtml(found)}</a>`;
    done = index + found.length;
  }
  return html + escapeHtml(text.slice(done));
}

/** A full stop after an address belongs to the sentence, and a bracket to it only where it was opened in it. */
function withoutTrailing(found: string): string {
  const surplus = new Map(
    Object.entries(PAIRS).map(([close, open]) => [close, count(found, close) - count(found, open)]),
  );
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1] ?? "";
    const extra = surplus.get(last) ?? 0;
    if (extra > 0) surplus.set(last, extra - 1);
    else if (!TRAILING.test(last)) break;
  }
  return found.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function link(href: string, typed: string): string {
  return `<a href="${escapeHtml(href)}" rel="${LINK_REL.join(" ")}">${escapeHtml(shown(href, typed))}</a>`;
}

/** The host is never shortened and a login before it never shown: both serve to pass for another site. */
function shown(href: string, typed: string): string {
  const isPlain = !typed.includes("@");
  const address = isPlain ? typed : href;
  const host = HOST.exec(address)?.[0] ?? address;
  const path = [...address.slice(host.length)];
  return path.length <= LONGEST_PATH ? address : `${host}${path.slice(0, 28).join("")}…${path.slice(-10).join("")}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
