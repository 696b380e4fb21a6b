import { z } from "zod";
import { choices, choiceWords, type Reason, reasonFits, reasons } from "./rules.ts";

/** The longest note, in characters. */
export const noteLength = 500;

const storyId = z.string().regex(/^[0-9a-z]{1,32}$/, "The vote names no story.");
const choice = z.enum(choices, { error: "Choose Fact, Fiction or Unsure." });

const invisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

// Left out means: as it was. Empty means: none, and so does what nobody can see. Without what no database stores; forms
// send CRLF, which is one line's end: the same words are the same, however they came.
const emptyIsNone = (value: unknown) => {
  if (typeof value !== "string") return value;
  const text = value.toWellFormed().replaceAll("\0", "").replace(/\r\n?/g, "\n");
  return invisible.test(text) ? null : text;
};

const reason = z
  .enum(Object.keys(reasons) as [Reason, ...Reason[]], { error: "Choose a reason from the list." })
  .nullish();
const note = z
  .string({ error: "The note is text." })
  .trim()
  .refine((text) => [...text].length <= noteLength, `Shorten your note to ${noteLength} characters.`)
  .nullish();
const sourceUrl = z
  .string({ error: "The source is a web address." })
  .trim()
  .max(500, "Give a source with a shorter address (at most 500 characters).")
  .refine(isWebAddress, "Give the full web address of the source, beginning with https://.")
  .nullish();

// A box that is not ticked is not sent; whether that means "no", the form knows (withoutUnshown).
const named = z.preprocess(
  (value) => (value === "on" ? true : value),
  z.boolean("Say whether your pen name is shown."),
);

/** The reason, note and source that may go with a vote, and whether the reader's pen name stands with them. */
export const twoCents = z.object({
  reason: z.preprocess(emptyIsNone, reason).optional(),
  note: z.preprocess(emptyIsNone, note).optional(),
  sourceUrl: z.preprocess(emptyIsNone, sourceUrl).optional(),
  named: named.optional(),
});

// The site that the reader came from to the story, as their browser says; what is none counts as unknown.
const cameFrom = z
  .string()
  .regex(/^[a-z0-9.-]{1,253}$/)
  .nullish()
  .catch(null);

/** The body of `PUT /api/stories/<id>/vote`. */
export const voteBody = twoCents.extend({ choice, cameFrom }).superRefine(refuseMisfit);

/** A vote on a story. */
export const castVoteInput = twoCents.extend({ storyId, choice, cameFrom }).superRefine(refuseMisfit);

export type CastVoteInput = z.output<typeof castVoteInput>;

/**
 * What a ballot's form sends: a choice, or that the vote is withdrawn. A form that was sent without knowing the reader's
 * vote (`cents` is not "shown") has empty fields because nobody filled them in, not because they shall be emptied.
 */
export const ballotInput = z.preprocess(
  withoutUnshown,
  z.discriminatedUnion("choice", [z.object({ storyId, choice: z.literal("withdraw") }), castVoteInput], {
    error: "Choose Fact, Fiction or Unsure.",
  }),
);

export type BallotInput = z.output<typeof ballotInput>;

function withoutUnshown(form: unknown): unknown {
  if (typeof form !== "object" || form === null) return form;
  if ("cents" in form && form.cents === "shown") return { named: false, ...form };
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ""));
}

function refuseMisfit(
  vote: { choice: (typeof choices)[number]; reason?: Reason | null | undefined },
  context: z.RefinementCtx,
) {
  if (!vote.reason || reasonFits(vote.reason, vote.choice)) return;
  const message = `That reason speaks for ${choiceWords[reasons[vote.reason].for]}. Choose one for ${choiceWords[vote.choice]}, or none.`;
  context.addIssue({ code: "custom", path: ["reason"], message });
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" && !url.username && !url.password;
}
