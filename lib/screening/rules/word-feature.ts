import type { ListedWord } from "../schema.ts";

/** How it is noted, as evidence, that a text has a listed word. */
export function wordFeature({ word, list }: Pick<ListedWord, "word" | "list">): string {
  return `“${word}” is on the ${list} list`;
}
