import { categoryNow } from "./known-addresses.ts";
import { type ListFilter, newestStories, type StoryList } from "./lists.ts";

/** The newest stories that a program asks for; a category also by the address that it had before. */
export async function storiesAsked(filter: ListFilter, after: string | null | undefined): Promise<StoryList> {
  const category = filter.category && ((await categoryNow(filter.category)) ?? filter.category);
  return newestStories({ ...filter, category }, after);
}
