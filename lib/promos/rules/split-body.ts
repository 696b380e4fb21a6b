const tag = /<(\/?)([a-z][a-z0-9]*)[^>]*>/g;
const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"]);

// Not at the very beginning of a text, and not at its end.
const [earliest, latest] = [0.35, 0.75];

/**
 * Where a stored, rendered text is parted for a promo: between two paragraphs that stand by themselves (in no quote, list
 * or table), the first such place after a third of it. Null where there is none.
 */
export function splitBody(html: string): { before: string; after: string } | null {
  let depth = 0;
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [whole, closing, name = ""] = found;
    if (empty.has(name)) continue;
    depth += closing ? -1 : 1;
    const end = found.index + whole.length;
    if (end > html.length * latest) return null;
    if (closing && name === "p" && depth === 0 && end >= html.length * earliest && isParagraph(html, end))
      return { before: html.slice(0, end), after: html.slice(end) };
  }
  return null;
}

function isParagraph(html: string, at: number): boolean {
  return /^\s*<p[\s>]/.test(html.slice(at, at + 20));
}
