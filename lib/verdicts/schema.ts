import { z } from "zod";
import { verdictStates } from "../stories/rules/verdict.ts";

const side = z.object({ n: z.number(), p: z.number() });

/** The votes of both sides as they are stored: how many, and the share that says Fact, drawn a little towards a half. */
export const sides = z.object({ a: side, b: side, gFact: z.number(), gFiction: z.number() });
export type Sides = z.output<typeof sides>;

/** Sides as pages show them, and about how many votes more are needed where there are too few. */
export const shownSides = z.object({ a: side, b: side, needs: z.number() });
export type ShownSides = z.output<typeof shownSides>;

/** How many stories a run found in each state. */
export const stateCounts = z.partialRecord(z.enum(verdictStates), z.number());

/** The longest that an author may say with a request, in characters. */
export const reviewLength = 500;

/** An author's one request to look again. */
export const reviewInput = z.object({
  storyId: z.string().min(1),
  words: z
    .string()
    .trim()
    .min(10, "Say in a sentence what readers should look at again.")
    .refine((text) => [...text].length <= reviewLength, `Shorten this to ${reviewLength} characters.`),
});

/** Whether a member's votes stay out of the public file. */
export const keepInput = z.object({ keep: z.preprocess((value) => value === "on" || value === true, z.boolean()) });
