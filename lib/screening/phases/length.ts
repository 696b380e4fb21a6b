import type { Phase, SubmissionKind } from "../schema.ts";

const longest: Record<SubmissionKind, number> = {
  ...{ comment: 5000, bio: 1000, report: 5000, promo: 2000, cents: 1000 },
  story: 600_000,
};

/** Refuses what is longer than anybody reads in this place. */
export const length: Phase = {
  name: "length",
  look: ({ kind, text }) => {
    const most = longest[kind];
    if (text.length <= most || (text.length <= most * 2 && [...text].length <= most)) return null;
    return {
      outcome: "refuse",
      sentence: `This is too long: at most ${most.toLocaleString("en-GB")} characters fit here.`,
      features: [{ name: `${text.length.toLocaleString("en-GB")} characters`, weight: 1 }],
    };
  },
};
