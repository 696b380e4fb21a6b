import { type SearchQuery, searchQuery } from "../../lib/search/schema.ts";
import { searchStories } from "../../lib/search/search-stories.ts";
import { suggest } from "../../lib/search/suggest.ts";
import type { Marks } from "./marks.ts";
import type { Page } from "./page.ts";

/** Words that all titles have, that all texts and no title has, that one in twenty has, few, none. */
export function searches({ page500, middle }: Marks): Page[] {
  const newest = { sort: "newest" } as const;
  return [
    search("in all titles", "jars", 20),
    search("in all titles, page 500", "jars", 20, {}, `0-${page500}`),
    search("in all titles, from the middle", "jars", 20, {}, `0-${middle.all}`),
    search("in all heads and no title", "morning", 20),
    search("in all heads and no title, page 500", "morning", 20, {}, `1-${page500}`),
    search("in all, newest first", "morning", 20, newest),
    search("in all, newest first, page 500", "morning", 20, newest, `0-${page500}`),
    search("tag of 5 %", "water", 4),
    search("in few texts", "wardlei", 0),
    search("number in one title", "street 77", 1),
    search("five words that all have", "filled jar morning colour wall", 20),
    search("phrase that all have", '"seven in the morning"', 20),
    search("phrase that all have, page 500", '"seven in the morning"', 20, {}, `1-${page500}`),
    search("phrase that few have, of a rare word", '"street 77 say"', 1),
    search("common word without another", "jars -water", 20),
    search("only without a word", "-water", 20),
    search("name that all contributors have", "member", 20),
    search("name of the contributor of a quarter", '"member 1"', 4),
    search("category of 40 %", "jars", 20, { category: "local" }),
    search("contributor of a quarter", "jars", 15, { contributor: "member-1" }),
    search("contributor, days, kind", "jars", 1, { contributor: "member-1", from: "2020-01-01", kind: "first-hand" }),
    search("verdict that few have", "jars", 0, { verdict: "disputed" }),
    search("filter alone", "", 20, { category: "local" }),
    search("mistyped", "strete", 20),
    search("mistyped, nothing near", "zzyzzxq", 0),
    search("twelve words", "each of us filled a jar at seven in the morning noted", 20),
    suggestions("str", 5),
    suggestions("wa", 1),
    suggestions("member", 3),
  ];
}

function search(
  name: string,
  q: string,
  least: number,
  more: Partial<SearchQuery> = {},
  after: string | null = null,
): Page {
  return {
    name: `search: ${name}`,
    ask: async () => {
      const { stories } = await searchStories(searchQuery.parse({ q, ...more }), after);
      return stories.length >= least && stories.length <= 20;
    },
  };
}

function suggestions(typed: string, least: number): Page {
  return { name: `suggestions: ${typed}`, ask: async () => (await suggest(typed)).length >= least };
}
