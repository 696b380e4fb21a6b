import { takeFrom } from "../platform/limits.ts";
import { parseInput } from "../platform/parse-input.ts";
import { isRefusal, type Refusal } from "../platform/refusal.ts";
import { categoryNow } from "../stories/known-addresses.ts";
import { newestStories, type StoryCard } from "../stories/lists.ts";
import type { Found } from "./found.ts";
import { asksForSomething, type SearchQuery, searchQuery } from "./schema.ts";
import { searchStories } from "./search-stories.ts";

export type Params = Record<string, string | string[] | undefined>;

/** A search as its page shows it: what was typed, what is asked, and what came of it. */
export type SearchPage = {
  typed: Record<string, string>;
  query: Partial<SearchQuery>;
  found: Found | null;
  refusal: Refusal | null;
  /** What is new, where nothing was found or nothing asked. */
  newest: StoryCard[];
};

const newestShown = 5;

/** Searches by what stands in an address, for whoever asks from this place (`addressGroup()`). */
export async function searchPage(params: Params, address: string): Promise<SearchPage> {
  const { after, ...typed } = await withCategoryNow(onlyTexts(params));
  const { query, found, refusal } = await search(typed, after, address);
  const isEmpty = !found || found.stories.length === 0;
  const newest = isEmpty ? (await newestStories({}, null, newestShown)).stories : [];
  return { typed, query, found, refusal, newest };
}

// So that the form chooses it, too, where an address names a category as it was called before.
async function withCategoryNow(typed: Record<string, string>): Promise<Record<string, string>> {
  const category = isSlug(typed.category) ? await categoryNow(typed.category) : null;
  return category ? { ...typed, category } : typed;
}

function isSlug(text: string | undefined): text is string {
  return /^[0-9a-z-]{1,60}$/.test(text ?? "");
}

type Outcome = Pick<SearchPage, "query" | "found" | "refusal">;

async function search(typed: Record<string, string>, after: string | undefined, address: string): Promise<Outcome> {
  let query: Partial<SearchQuery> = {};
  try {
    const asked = parseInput(searchQuery, typed);
    query = asked;
    if (!asksForSomething(asked)) return { query, found: null, refusal: null };
    await takeFrom("search", address);
    return { query, found: await searchStories(asked, after), refusal: null };
  } catch (thrown) {
    if (isRefusal(thrown)) return { query, found: null, refusal: thrown };
    throw thrown;
  }
}

function onlyTexts(params: Params): Record<string, string> {
  const texts = Object.entries(params).map(([name, value]) => [name, [value].flat()[0] ?? ""] as const);
  return Object.fromEntries(texts);
}
