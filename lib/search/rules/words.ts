import type { kinds, sorts, verdicts } from "../schema.ts";

/** What the filters are called. */
export const verdictWords: Record<(typeof verdicts)[number], string> = {
  fact: "Fact",
  fiction: "Fiction",
  disputed: "Disputed",
  open: "Open",
  too_few: "Too few votes",
};
export const kindWords: Record<(typeof kinds)[number], string> = {
  "first-hand": "First-hand reports",
  here: "First published here",
  imported: "Imported from elsewhere",
};
export const sortWords: Record<(typeof sorts)[number], string> = { relevance: "Best match", newest: "Newest first" };
