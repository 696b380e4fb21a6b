import { z } from "zod";
import { email } from "../accounts/schema.ts";
import { rhythms } from "./rules/times.ts";

const mostContributors = 20;

const slugs = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((list) => [...new Set(list)].filter((slug) => /^[0-9a-z-]{1,60}$/.test(slug)).slice(0, 50));

const handles = z
  .string()
  .max(1000, "This is far too long.")
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((word) => word.replace(/^.*\//, "").replace(/^@/, ""))
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= mostContributors, `Choose at most ${mostContributors} contributors.`);

/** What somebody wants to get, and how often. The names of the fields are those of the form. */
const choiceFields = {
  rhythm: z.enum(rhythms, "Choose how often it is to come."),
  scope: z.enum(["everything", "chosen"], "Choose what it is to be about."),
  categories: slugs,
  contributors: handles,
};

export const choiceInput = z.object(choiceFields);
export type ChoiceInput = z.output<typeof choiceInput>;

/** The newsletter, asked for an address. */
export const askInput = z.object({ email, ...choiceFields });
export type AskInput = z.output<typeof askInput>;

const token = z.string().max(200);
export const tokenInput = z.object({ token });
export const changeInput = z.object({ token, ...choiceFields });
export type ChangeInput = z.output<typeof changeInput>;
export const pauseInput = z.object({ token, paused: z.enum(["yes", "no"]).transform((word) => word === "yes") });

const edition = z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such edition.");

const tidyLine = (typed: string) =>
  typed
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Co}\p{Cc}\s]+/gu, " ")
    .trim();
const tidyText = (typed: string) =>
  typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cf}\p{Co}]|(?!\n)\p{Cc}/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** How long an edition's subject and introduction can be. */
export const editionFits = { subject: 120, intro: 1000 } as const;

const fitting = (tidy: (typed: string) => string, length: number) =>
  z
    .string()
    .max(10_000, "This is far too long.")
    .default("")
    .transform(tidy)
    .refine((text) => [...text].length <= length, `Use at most ${length} characters.`);

export const editionInput = z.object({
  edition,
  subject: fitting(tidyLine, editionFits.subject),
  intro: fitting(tidyText, editionFits.intro),
});
export type EditionInput = z.output<typeof editionInput>;

export const editionOnlyInput = z.object({ edition });
export const holdInput = z.object({ edition, held: z.enum(["yes", "no"]).transform((word) => word === "yes") });

/** A story put into an edition, by its address or its id; or taken out, or left to the rule again. */
export const pickInput = z.object({
  edition,
  story: z.string().trim().max(500).default(""),
  pick: z.enum(["add", "drop", "neither"]),
});
export type PickInput = z.output<typeof pickInput>;

/** The address of a newsletter page can name a contributor whose stories somebody wants, and the page of the archive. */
export const newsletterQuery = z.object({
  contributor: z
    .string()
    .regex(/^[0-9a-z-]{1,60}$/)
    .optional()
    .catch(undefined),
  after: z
    .string()
    .regex(/^[0-9a-z]{1,40}$/)
    .optional()
    .catch(undefined),
});
