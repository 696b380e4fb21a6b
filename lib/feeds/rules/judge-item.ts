import type { FeedItem } from "./feed.ts";
import { wordIn } from "./words.ts";

/** By what a feed's items are chosen. */
export type ItemRules = { includeWords: readonly string[]; excludeWords: readonly string[]; importSince: Date | null };

type Judged = Pick<FeedItem, "title" | "html" | "summary" | "categories" | "publishedAt" | "updatedAt">;

/** Which rule leaves an item out, as a sentence; null when none does. `isFirst`: the feed was never imported before. */
export function skippedBy(item: Judged, rules: ItemRules, isFirst: boolean): string | null {
  return tooOld(item, rules.importSince, isFirst) ?? byWords(item, rules);
}

// Without a date, only what appears after the first check is known to be new.
function tooOld({ publishedAt, updatedAt }: Judged, since: Date | null, isFirst: boolean): string | null {
  if (since === null) return null;
  const at = publishedAt ?? updatedAt;
  const day = since.toISOString().slice(0, 10);
  if (at === null) return isFirst ? `It has no date, and you import what is from ${day} or later.` : null;
  return at < since ? `It is older than ${day}, from which you import.` : null;
}

function byWords(item: Judged, { includeWords, excludeWords }: ItemRules): string | null {
  if (includeWords.length === 0 && excludeWords.length === 0) return null;
  const text = [item.title, item.summary, item.html.replace(/<[^<>]*>/g, " "), ...item.categories].join("\n");
  const excluded = wordIn(text, excludeWords);
  if (excluded) return `It has the word “${excluded}”, which you leave out.`;
  if (includeWords.length > 0 && wordIn(text, includeWords) === null)
    return "It has none of the words that you import by.";
  return null;
}
