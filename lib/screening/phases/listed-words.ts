import { contains, foldListed, searchable } from "../rules/find-words.ts";
import type { ListedWord, Phase } from "../schema.ts";

const longestRead = 150_000;

/** Holds or refuses what has a word that moderators have listed, as each word says. */
export const listedWords: Phase = {
  name: "listed words",
  look: ({ kind, title = "", text }, { lists }) => {
    if (kind === "report" || lists.length === 0) return null;
    const ready = searchable(`${title}\n${text.slice(0, longestRead)}`);
    const found = lists.filter(({ word }) => contains(ready, foldOnce(word)));
    const [first] = found;
    if (!first) return null;
    const refusing = found.find(({ outcome }) => outcome === "refuse");
    return {
      outcome: refusing ? "refuse" : "hold",
      sentence: refusing ? refusedFor(refusing) : "This has a word that is looked at here before it is shown.",
      features: found.map(({ word, list, outcome }) => ({
        name: `“${word}” is on the ${list} list`,
        weight: outcome === "refuse" ? 2 : 1,
      })),
    };
  },
};

function refusedFor({ word }: ListedWord): string {
  return `“${word}” is not used here. Say it in other words.`;
}

const folded = new Map<string, string>();

function foldOnce(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size > 20_000) folded.clear();
  const made = foldListed(word);
  folded.set(word, made);
  return made;
}
