import type { ListedStory } from "../stories/listed.ts";
import type { Part } from "./rules/highlight.ts";

/** A story that was found: as lists show it, and with what was looked for marked in its title and in a part of its text. */
export type FoundStory = ListedStory & { found: { title: Part[]; text: Part[] } };

/** What was found. */
export type Found = {
  stories: FoundStory[];
  /** Where the next page begins. */
  next: string | null;
  /** The words that were looked for in place of those typed, which nothing has. */
  shownFor: string | null;
  /** Words that may have been meant and find more. */
  meant: string | null;
  /** How many words were left out because there were too many. */
  leftOut: number;
};
