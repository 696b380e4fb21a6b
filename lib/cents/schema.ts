import { z } from "zod";
import { answerLength } from "./rules/refusals.ts";

/** Ids of two cents, as newChanceId() makes them. */
export const centsId = z.string().regex(/^[0-9a-z]{1,32}$/, "There are no such two cents.");

/** The body of `PUT /api/cents/<id>/rating`; null takes the rating back. */
export const ratingBody = z.object({ helpful: z.boolean("Say true, false or null.").nullable() });

/** A rating. */
export type RateInput = { centsId: string; helpful: boolean | null };

const byWord: Record<string, boolean | null> = { helpful: true, not: false, none: null };

/** The value of the button that was pressed: "helpful:ID", "not:ID", "none:ID"; and where its form stands. */
export const rateForm = z.object({
  rating: z
    .string("Press one of the two buttons.")
    .regex(/^(?:helpful|not|none):[0-9a-z]{1,32}$/, "Press one of the two buttons.")
    .transform((text): RateInput => {
      const [word = "", id = ""] = text.split(":");
      return { centsId: id, helpful: byWord[word] ?? null };
    }),
  storyId: z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such story."),
});
export type RateForm = z.output<typeof rateForm>;

/** A contributor's answer. */
export const answerInput = z.object({
  centsId,
  answer: z
    .string("Write your answer first.")
    .transform((text) => text.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n").trim())
    .refine((text) => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text), "Write your answer first.")
    .refine((text) => [...text].length <= answerLength, `Shorten your answer to ${answerLength} characters.`),
});
export type AnswerInput = z.output<typeof answerInput>;

/** Which page of the two cents is asked for; what cannot be meant is left out. */
export const centsQuery = z.object({ after: centsId.optional().catch(undefined) });

/** Two cents as everybody reads them: nobody's, unless their reader shows the pen name. */
export type CentsView = {
  id: string;
  /** "Fact, because: I saw it myself". */
  vote: string;
  note: string | null;
  sourceUrl: string | null;
  by: { penName: string; handle: string } | null;
  /** The day, and nothing finer: times would tell which of the published votes it was. */
  day: string;
  /** Found helpful by readers of both sides. */
  agreed: boolean;
  answer: { words: string; at: string } | null;
};

export type CentsPage = { cents: CentsView[]; next: string | null };

/** What belongs to one reader of a story's two cents: what they rated, and which are their own. */
export type OwnRatings = { ratings: Record<string, boolean>; own: string | null };
