import { z } from "zod";
import { banDays, banScopes } from "../decisions/rules/bans.ts";
import { choices, subjectKinds } from "../decisions/rules/kinds.ts";
import { siteRuleKeys } from "../decisions/rules/site-rules.ts";
import { distrustDays } from "../screening/rules/trust.ts";
import { reportReasonKeys } from "./rules/reasons.ts";

const id = z.string().regex(/^[0-9a-z]{1,40}$/, "This address is not whole. Go back and try again.");
const ownWords = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

/** The longest text that goes with a report, a decision or an appeal, in characters. */
export const mostWords = 4000;

export const subject = z.object({ kind: z.enum(subjectKinds), id });

/** What a copyright notice has to say, so that it can be acted on. */
export const copyrightNotice = z.object({
  work: ownWords(1000).min(1, "Say which work is yours, and where it can be seen."),
  holder: ownWords(200).min(1, "Give the name of the holder of the right."),
  contact: z.email("Give an e-mail address at which you can be reached."),
  truthful: z.literal("on", "Confirm that what you say is true, to the best of your knowledge."),
});
export type CopyrightNotice = z.output<typeof copyrightNotice>;

/** The public HTTP interface: POST /api/reports. */
export const reportBody = z.object({
  subject,
  reason: z.enum(reportReasonKeys, "Choose a reason."),
  details: ownWords(mostWords).default(""),
  notice: copyrightNotice.optional(),
});
export type NewReport = z.output<typeof reportBody>;

/** The same from the form, whose fields are flat. */
export const reportForm = z
  .object({
    kind: z.enum(subjectKinds),
    id,
    reason: z.enum(reportReasonKeys, "Choose a reason."),
    details: ownWords(mostWords).default(""),
    work: z.string().default(""),
    holder: z.string().default(""),
    contact: z.string().default(""),
    truthful: z.string().optional(),
  })
  .transform(({ kind, id, reason, details, ...notice }, context): NewReport => {
    const report = { subject: { kind, id }, reason, details };
    if (reason !== "copyright") return report;
    const parsed = copyrightNotice.safeParse(notice);
    if (parsed.success) return { ...report, notice: parsed.data };
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });

const number = z.string().regex(/^\d{1,18}$/);
const checked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const several = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each));
const reasonWords = ownWords(mostWords).min(1, "Write down the reason: whoever it concerns will read it.");

/** A moderator's decision on a case. `seen`: the number of the last decision that was on the screen. */
export const decideForm = z
  .object({
    kind: z.enum(subjectKinds),
    id,
    choice: z.enum(choices, "Choose what to do."),
    rule: z
      .enum(siteRuleKeys, "Choose the rule.")
      .optional()
      .or(z.literal("").transform(() => undefined)),
    reason: reasonWords,
    seen: number,
    days: z.coerce
      .number()
      .refine((days) => (banDays as readonly number[]).includes(days), "Choose how long.")
      .optional(),
    scopes: several(z.enum(banScopes)),
    distrustDays: z.coerce
      .number()
      .refine((days) => (distrustDays as readonly number[]).includes(days), "Choose for how long.")
      .optional(),
    titleMayStay: checked,
    everything: checked,
    votes: checked,
    queue: z.string().max(20).default("reported"),
  })
  .superRefine(({ choice, rule, days, distrustDays: reduced }, context) => {
    if (!rule && choice !== "approve" && choice !== "escalate")
      context.addIssue({ code: "custom", path: ["rule"], message: "Choose the rule that was broken." });
    if (choice === "ban" && days === undefined)
      context.addIssue({ code: "custom", path: ["days"], message: "Choose how long." });
    if (choice === "distrust" && reduced === undefined)
      context.addIssue({ code: "custom", path: ["distrustDays"], message: "Choose for how long." });
  });
export type DecideInput = z.output<typeof decideForm>;

const wholeHour = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}(?::\d{2}){0,2}(?:\.\d+)?Z?$/, "Choose a day and an hour.")
  .transform((text) => new Date(`${text.slice(0, 13)}:00:00Z`))
  .refine((at) => !Number.isNaN(at.getTime()), "Choose a day and an hour.");
const longestSpanMs = 366 * 24 * 60 * 60 * 1000;

const span = {
  since: wholeHour,
  until: wholeHour,
  keep: z.coerce
    .number("Write a number.")
    .int("Write a whole number.")
    .min(0, "Write 0 or more.")
    .max(1_000_000_000, "That is too many."),
};

type Between = { since: Date; until: Date };
const inOrder = ({ since, until }: Between) => since < until;
const notTooLong = ({ since, until }: Between) => !(Number(until) - Number(since) > longestSpanMs);
const backwards = { path: ["until"], message: "The end has to be later than the beginning." };
const endless = { path: ["until"], message: "Choose a year at most." };

/** Which hours of a story's views are looked at, in UTC, and how many of each stay. */
export const viewSpan = z.object(span).refine(inOrder, backwards).refine(notTooLong, endless);

/** Takes views out of a story's numbers. */
export const removeViewsForm = z
  .object({ ...span, storyId: id, reason: reasonWords })
  .refine(inOrder, backwards)
  .refine(notTooLong, endless);
export type RemoveViewsInput = z.output<typeof removeViewsForm>;

/** Votes that one decision removes, at most. */
const mostVotes = 1000;

const answer = { storyId: id, signal: id, reason: reasonWords, seen: number };

/** Removes the votes of these readers, who are among those of a signal. */
export const removeBrigadeForm = z.object({
  ...answer,
  readers: several(id).refine(
    ({ length }) => length > 0 && length <= mostVotes,
    `Tick the accounts whose votes go: one at least, ${mostVotes} at most.`,
  ),
  rule: z.enum(siteRuleKeys, "Choose the rule that was broken."),
});
export type RemoveBrigadeInput = z.output<typeof removeBrigadeForm>;

/** Answers a signal with "not a brigade". */
export const dismissSignalForm = z.object(answer);
export type DismissSignalInput = z.output<typeof dismissSignalForm>;

export const undoForm = z.object({ decisionId: id, reason: reasonWords });

export const appealForm = z.object({
  decisionId: id,
  words: ownWords(mostWords).min(1, "Say why the decision is wrong."),
});

export const answerForm = z.object({
  appealId: id,
  outcome: z.enum(["uphold", "change", "overturn"], "Choose whether the decision stands."),
  /** What stands instead where it is changed: a value of `milderThan`. */
  instead: z.string().max(20).optional(),
  reason: reasonWords,
});
export type AnswerInput = z.output<typeof answerForm>;

export const caseForm = z.object({ kind: z.enum(subjectKinds), id });

export const queueNames = ["reported", "held", "signals", "appeals", "escalated", "mine", "recent"] as const;
export type QueueName = (typeof queueNames)[number];
