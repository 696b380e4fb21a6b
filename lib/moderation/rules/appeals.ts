const hourMs = 60 * 60 * 1000;

/** After how long the decider may answer an appeal where there is nobody else. */
export const aloneAfterMs = 24 * hourMs;

type Who = { isDecider: boolean; isConcerned: boolean /** How many others could answer. */; others: number };

/** Why somebody cannot answer an appeal of this age; null when they can. */
export function whyNotAnswer({ isDecider, isConcerned, others }: Who, ageMs: number): string | null {
  if (isConcerned) return "This decision concerns you: somebody else answers the appeal.";
  if (!isDecider) return null;
  if (others > 0) return "You made this decision: somebody else answers the appeal.";
  return ageMs >= aloneAfterMs
    ? null
    : "You made this decision, and there is nobody else. You can answer the appeal a day after it was made.";
}
