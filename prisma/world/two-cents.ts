import type { Choice, Reason } from "../../lib/votes/rules.ts";

/** What readers of the demo world say with their votes on a story; `helpful`: how many of ten of each side find it so. */
export type WorldCents = {
  choice: Choice;
  reason: Reason | null;
  note: string | null;
  sourceUrl: string | null;
  named?: true;
  helpful: readonly [number, number];
  answer?: string;
};

/** By words of the story's title. */
export const worldCents: Readonly<Record<string, readonly WorldCents[]>> = {
  "The well on Mill Road": [
    {
      ...{ choice: "fact", reason: "checked-source" },
      note: "I put the company’s spreadsheet and the table side by side. The means are right, and so is the note about the two rows of 20 October.",
      sourceUrl: "https://example.org/orle-water/mill-road-readings",
      helpful: [9, 8],
    },
    {
      ...{ choice: "fiction", reason: "misleading" },
      note: "Jars at seven in the morning are water that stood in the pipe all night. Of course they are darker than the company’s.",
      sourceUrl: null,
      helpful: [8, 3],
      answer: "So they are, and the text says it under the table. The rise from week to week is in both rows.",
    },
    {
      ...{ choice: "fact", reason: "first-hand", named: true },
      note: "My jar stood on that wall. Number 11.",
      sourceUrl: null,
      helpful: [6, 7],
    },
    {
      ...{ choice: "unsure", reason: "cannot-tell", note: null },
      sourceUrl: "https://example.org/averley/council/minutes-11-november",
      helpful: [0, 0],
    },
  ],
};
