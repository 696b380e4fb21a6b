import { chanceOfSpam, explain } from "../rules/classify.ts";
import { longestRead } from "../rules/features.ts";
import { replaceLinks } from "../rules/links.ts";
import { trustGrants } from "../rules/trust.ts";
import type { Phase } from "../schema.ts";

/** How many log odds beyond the threshold a text must lie to be held, by the trust in its writer; at 3 nothing is. */
export const beyondByTrust = [0, 1.5, 3] as const;
// A story has more words than what was learnt from.
const beyondForStories = 2;

/** Holds what looks like advertising, by what was learnt from examples and from moderators' decisions; not what is meant to be. */
export const classifier: Phase = {
  name: "classifier",
  look: ({ kind, title = "", text }, { author, classifier: model }) => {
    const trust = author?.trust ?? 0;
    if (kind === "report" || kind === "promo" || trust === trustGrants.unclassified) return null;
    const read = readFor(trust, title ? `${title}\n${text}` : text);
    const chance = chanceOfSpam(read, model);
    const beyond = beyondByTrust[trust] + (kind === "story" ? beyondForStories : 0);
    if (logOdds(chance) < logOdds(model.threshold) + beyond) return null;
    return { outcome: "hold", sentence: "This looks like advertising.", features: explain(read, model) };
  },
};

// Whoever has been accepted here may name a source: of them the words alone count, and the phase of links the links.
function readFor(trust: number, text: string): string {
  return trust < trustGrants.plainLinks ? text : replaceLinks(text.slice(0, longestRead * 2), "");
}

function logOdds(chance: number): number {
  return Math.log(chance / (1 - chance));
}
