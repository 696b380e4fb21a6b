import type { ListFilter } from "../../lib/stories/lists.ts";
import { newestStories } from "../../lib/stories/lists.ts";

/** Something that a page asks the database for, and whether the answer can be right. */
export type Page = { name: string; ask: () => Promise<boolean> };

/** A list of stories, from a place on: at least so many, newest first. */
export function list(name: string, filter: ListFilter, after: string | null, least: number): Page {
  return {
    name: `list: ${name}`,
    ask: async () => {
      const { stories } = await newestStories(filter, after);
      return descends(
        stories.map(({ publishedAt }) => publishedAt.getTime()),
        least,
      );
    },
  };
}

/** Whether there are at least so many, none greater than the one before it. */
export function descends(values: readonly number[], least: number): boolean {
  return values.length >= least && values.every((value, place) => place === 0 || value <= Number(values[place - 1]));
}
