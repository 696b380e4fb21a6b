import { contains, foldListed, searchable } from "../rules/find-words.ts";
import { wordFeature } from "../rules/word-feature.ts";
import type { ListedWord, Phase } from "../schema.ts";

// Of a very long story the beginning and the end: what is hidden in its middle is for readers to report.
const longestRead = 60_000;

/** Holds or refuses what has a word that moderators have listed, as each word says. */
export const listedWords: Phase = {
  name: "listed words",
  look: ({ kind, title = "", text }, { lists }) => {
    if (kind === "report" || lists.length === 0) return null;
    const ready = searchable(`${title}\n${readPart(text)}`);
    const found = lists.filter(({ word }) => contains(ready, foldOnce(word)));
    const [first] = found;
    if (!first) return null;
    const refusing = found.find(({ outcome }) => outcome === "refuse");
    return {
      outcome: refusing ? "refuse" : "hold",
      sentence: refusing ? refusedFor(refusing) : "This has a word that is looked at here before it is shown.",
      features: found.map((entry) => ({ name: wordFeature(entry), weight: entry.outcome === "refuse" ? 2 : 1 })),
    };
  },
};

function readPart(text: string): string {
  if (text.length <= longestRead) return text;
  return `${text.slice(0, longestRead - 10_000)}\n${text.slice(-10_000)}`;
}

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
