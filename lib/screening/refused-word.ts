import { readLists } from "./read-lists.ts";
import { contains, foldListed, searchable } from "./rules/find-words.ts";

/** A word in this text that moderators do not have on the site; null where there is none. */
export async function refusedWordIn(text: string): Promise<string | null> {
  const lists = await readLists();
  const ready = searchable(text);
  const found = lists.find(({ word, outcome }) => outcome === "refuse" && contains(ready, foldListed(word)));
  return found?.word ?? null;
}
