/** What a verdict can be. */
export const verdictStates = ["fact", "fiction", "disputed", "open", "too_few"] as const;
export type VerdictState = (typeof verdictStates)[number];

/** The published verdict of a story; `needs`: about how many votes more there must be, where there are too few. */
export type Verdict = { state: VerdictState; reason: string; needs: number };

/** Of a story that no run has met: how many votes it needs is not known. */
export const noVerdict: Verdict = { state: "too_few", reason: "few_votes_on_a_side", needs: 0 };

/** States that say something about a story, and in lists stand beside the percentage. */
export function isTelling(state: VerdictState): boolean {
  return state === "fact" || state === "fiction" || state === "disputed";
}

/** Verdicts of stories that the site does not put forward by itself. */
export function isDoubted(state: VerdictState): boolean {
  return state === "fiction" || state === "disputed";
}

/** A verdict in words, in full. While the site is young, no number of votes would help. */
export function verdictSentence({ state, reason, needs }: Verdict): string {
  if (state !== "too_few") return sentences[state];
  if (reason === "site_too_young") return "Not enough readers yet";
  if (reason === "no_sides") return "No viewpoints to compare yet";
  return needs > 0 ? `Too few votes: needs about ${needs} more` : "Too few votes yet";
}

const sentences = {
  fact: "Fact, across viewpoints",
  fiction: "Fiction, across viewpoints",
  disputed: "Disputed: readers split by viewpoint",
  open: "No clear answer",
} as const;

/** One word for it, beside its mark. */
export const verdictWords: Record<VerdictState, string> = {
  fact: "Fact",
  fiction: "Fiction",
  disputed: "Disputed",
  open: "No clear answer",
  too_few: "Too few votes",
};
