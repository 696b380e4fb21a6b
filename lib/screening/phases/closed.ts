import type { Phase } from "../schema.ts";

/** Refuses what comes where nothing more is taken; a closed place can still be reported. */
export const closed: Phase = {
  name: "closed",
  look: ({ kind }, context) =>
    context.closed && kind !== "report"
      ? { outcome: "refuse", sentence: "Nothing more can be posted here: it has been closed.", features: [] }
      : null,
};
