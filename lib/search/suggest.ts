import { type Ask, readWithin, TookTooLong } from "../platform/db/read-within.ts";
import { storyPath } from "../stories/paths.ts";
import { normaliseTag } from "../stories/rules/tags.ts";
import { quoted } from "./rules/tiers.ts";
import type { Suggestion } from "./schema.ts";

const settings = ["enable_seqscan = off"];
const mostMs = 500;
const shortest = 2;

/** What somebody may be about to type: titles of published stories, contributors and tags that begin so. None is better than late ones. */
export async function suggest(typed: string): Promise<Suggestion[]> {
  if ([...typed.trim()].length < shortest) return [];
  try {
    return await readWithin({ ms: mostMs, settings }, (ask) => suggestFrom(ask, typed));
  } catch (thrown) {
    if (thrown instanceof TookTooLong) return [];
    throw thrown;
  }
}

async function suggestFrom(ask: Ask, typed: string): Promise<Suggestion[]> {
  const [row] = await ask<{ words: string[] }>("SELECT search_words_of($1) AS words", [
    typed.toWellFormed().replace(/\p{Cc}+/gu, " "),
  ]);
  const words = (row?.words ?? []).slice(0, 8);
  if (words.length === 0) return [];
  return [...(await contributors(ask, words)), ...(await tags(ask, typed)), ...(await titles(ask, words))];
}

// The last word is still being typed.
function beginning(words: readonly string[], mark = ""): string {
  return `${words.map((word) => quoted(mark + word)).join(" & ")}:*`;
}

async function titles(ask: Ask, words: readonly string[]): Promise<Suggestion[]> {
  const rows = await ask<{ id: string; slug: string; title: string }>(
    `SELECT s.id, s.slug, s.title FROM (
       SELECT * FROM (SELECT story_id, published_at FROM search_entries WHERE document @@ $1::tsquery OFFSET 0) all_found
       ORDER BY published_at DESC, story_id DESC LIMIT 5
     ) found JOIN stories s ON s.id = found.story_id AND s.state = 'published'`,
    [beginning(words, "t=")],
  );
  return rows.map(({ title, ...story }) => ({ kind: "story", label: title, href: storyPath(story) }));
}

async function contributors(ask: Ask, words: readonly string[]): Promise<Suggestion[]> {
  const rows = await ask<{ handle: string; penName: string }>(
    `SELECT m.handle, m.pen_name AS "penName" FROM search_names n JOIN members m ON m.id = n.member_id
     WHERE n.words @@ $1::tsquery
       AND (SELECT true FROM stories s WHERE s.author_id = m.id AND s.state = 'published' LIMIT 1)
     ORDER BY length(m.pen_name), m.handle LIMIT 3`,
    [beginning(words)],
  );
  return rows.map(({ handle, penName }) => ({
    kind: "contributor",
    label: penName,
    href: `/contributors/${handle}`,
  }));
}

// From one tag to the next along their index, because a much used one stands there once for each of its stories.
async function tags(ask: Ask, typed: string): Promise<Suggestion[]> {
  const start = normaliseTag(typed.replace(/^#/, ""));
  if (start.length < shortest) return [];
  const next = (condition: string) =>
    `SELECT tag FROM story_tags WHERE tag ${condition} AND published_at IS NOT NULL ORDER BY tag LIMIT 1`;
  const rows = await ask<{ tag: string }>(
    `WITH RECURSIVE walk (tag, n) AS (
       (SELECT tag, 1 FROM (${next(">= $1")}) first)
       UNION ALL SELECT (${next("> walk.tag")}), n + 1 FROM walk WHERE n < 8 AND starts_with(walk.tag, $1)
     ) SELECT tag FROM walk WHERE starts_with(tag, $1) LIMIT 3`,
    [start],
  );
  return rows.map(({ tag }) => ({ kind: "tag", label: `#${tag}`, href: `/tags/${encodeURIComponent(tag)}` }));
}
