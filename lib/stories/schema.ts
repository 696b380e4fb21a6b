import { z } from "zod";
import { aiUses, type DraftContent, fits, reuseLines, sourceKinds } from "./rules/fields.ts";
import { contentOfForm } from "./rules/form.ts";
import { tagFault, uniqueTags } from "./rules/tags.ts";
import { isZone } from "./rules/zoned-time.ts";

export const storyStates = ["draft", "scheduled", "held", "published", "retracted", "removed"] as const;
export type StoryState = (typeof storyStates)[number];

export { type Reuse, reuseLines } from "./rules/fields.ts";

/** Ids of stories, as `newId()` makes them. */
export const storyId = z.string().regex(/^[0-9a-z]{1,32}$/, "There is no such story.");

const tooLong = "This is too long to keep. Shorten it.";
const typed = (most: number) => z.string().max(most, tooLong).default("");

/** The schema of `DraftContent`. */
export const draftContent = z.object({
  title: typed(2000),
  summary: typed(5000),
  bodyHtml: typed(fits.body),
  bodyMarkdown: z.string().max(200_000, tooLong).optional(),
  categorySlug: typed(100),
  tags: z.array(z.string().max(200, tooLong)).max(50, "These are too many tags. Leave some out.").default([]),
  coverId: typed(40),
  coverAlt: typed(2000),
  coverCaption: typed(2000),
  coverCredit: typed(2000),
  sources: z
    .array(z.object({ kind: z.enum(sourceKinds).catch("document"), label: typed(2000), url: typed(4000) }))
    .max(50, "These are too many sources. Leave some out.")
    .default([]),
  place: typed(1000),
  happenedOn: typed(40),
  happenedTime: typed(40),
  aiUse: z.enum(aiUses).catch("none").default("none"),
  reuse: z.enum(reuseLines).catch("all-rights-reserved").default("all-rights-reserved"),
  note: typed(5000),
  material: z.boolean().default(false),
});

export type DraftInput = z.input<typeof draftContent>;

/** A draft with nothing in it. */
export function emptyDraft(): DraftContent {
  return draftContent.parse({});
}

const line = (most: number, what: string) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(most, `${what} is too long: at most ${most} characters fit.`));

const webAddress = z
  .string()
  .trim()
  .refine((text) => text === "" || isWebAddress(text), "Give the whole address, beginning with https://.")
  .transform((text) => (text === "" ? null : text));

const source = z.object({
  kind: z.enum(sourceKinds),
  label: line(fits.source, "This source").pipe(z.string().min(1, "Say what this source is.")),
  url: webAddress,
});

/** What can be published: each fault is a sentence for its field. `today` (YYYY-MM-DD) is the latest day there is. */
export function publishable(today: string) {
  return publishableFields(today).superRefine(requireNote).superRefine(requireDay);
}

function publishableFields(today: string) {
  return z.object({
    title: line(fits.title, "The title").pipe(z.string().min(1, "Give your story a title.")),
    summary: line(fits.summary, "The summary"),
    bodyHtml: z.string().max(fits.body, "The story is too long. Split it into several."),
    categorySlug: z.string().min(1, "Choose a category."),
    tags: z.array(z.string()).transform(uniqueTags).superRefine(refuseTags),
    coverId: z.string().transform((id) => (id === "" ? null : id)),
    coverAlt: line(fits.alt, "The description of the cover image"),
    coverCaption: line(fits.caption, "The caption"),
    coverCredit: line(fits.credit, "The credit"),
    sources: z
      .array(z.object({ kind: z.enum(sourceKinds), label: z.string(), url: z.string() }))
      .transform((all) => all.filter((one) => one.label.trim() !== "" || one.url.trim() !== ""))
      .pipe(z.array(source).max(fits.sources, `A story has at most ${fits.sources} sources. Leave some out.`)),
    place: line(fits.place, "The place"),
    happenedOn: z
      .string()
      .trim()
      .refine((day) => day === "" || isDay(day), "Give the day as year-month-day, such as 2026-03-14.")
      .refine((day) => day === "" || !isDay(day) || day <= today, "This day has not come yet.")
      .transform((day) => (day === "" ? null : new Date(`${day}T00:00:00Z`))),
    happenedTime: z
      .string()
      .trim()
      .refine((time) => time === "" || isTime(time), "Give the time as hours and minutes, such as 14:30."),
    aiUse: z.enum(aiUses),
    reuse: z.enum(reuseLines),
    note: line(fits.note, "The note"),
    material: z.boolean(),
  });
}

export type Publishable = z.output<ReturnType<typeof publishable>>;

function requireNote({ note, material }: { note: string; material: boolean }, context: z.RefinementCtx): void {
  const message = "Say what was wrong, and what is right: a material correction needs a note.";
  if (material && note === "") context.addIssue({ code: "custom", path: ["note"], message });
}

function requireDay(story: { happenedOn: Date | null; happenedTime: string }, context: z.RefinementCtx): void {
  const message = "Say on which day that was.";
  if (story.happenedTime !== "" && !story.happenedOn)
    context.addIssue({ code: "custom", path: ["happenedOn"], message });
}

function refuseTags(tags: string[], context: z.RefinementCtx): void {
  const fault = tagFault(tags);
  if (fault) context.addIssue({ code: "custom", message: fault });
}

// Control characters and those that turn the direction of writing have no place in a line.
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function isWebAddress(text: string): boolean {
  const url = text.length <= 2000 ? URL.parse(text) : null;
  return (url?.protocol === "https:" || url?.protocol === "http:") && url.hostname.includes(".");
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1000") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A save of the JSON door: `PUT /api/drafts/<id>`. */
export const draftSave = z.object({
  version: z.int().min(0),
  tab: z.string().max(64).default(""),
  content: draftContent,
});

/** The writing form: what the buttons ask for, the base of the save, and the fields. */
export const writingForm = z.preprocess(
  (form) => ({ ...(form as object), ...contentOfForm(form as Record<string, unknown>) }),
  draftContent.extend({
    intent: z.enum(["save", "preview", "schedule", "publish"]).default("save"),
    storyId,
    version: z.coerce.number().int().min(0),
    tab: z.string().max(64).default(""),
    /** Set by the editor: stay on the page. */
    live: z.string().optional(),
    /** Set when the writer has seen that another version is overwritten. */
    takeOver: z.string().optional(),
    coverFile: z.instanceof(Blob).optional(),
  }),
);

export type WritingForm = z.output<typeof writingForm>;

/** The form that retracts a story. */
export const retractionForm = z.object({
  storyId,
  reason: z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(fits.reason, `The reason is too long: at most ${fits.reason} characters fit.`)),
});

/** The form that closes the comments on a story, or opens them again. */
export const closingForm = z.object({
  storyId,
  closed: z.enum(["yes", "no"]).transform((word) => word === "yes"),
  reason: z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, "Write down the reason: it stands in the public log.")
        .max(fits.reason, `The reason is too long: at most ${fits.reason} characters fit.`),
    ),
});

/** The form that says when a story is to be published. */
export const scheduleForm = z.object({
  storyId,
  day: z.string().trim().refine(isDay, "Choose a day."),
  time: z
    .string()
    .trim()
    .transform((time) => time.slice(0, 5))
    .refine(isTime, "Choose a time, such as 09:30."),
  zone: z.string().trim().refine(isZone, "Choose a time zone from the list."),
  /** Of a time that comes twice. */
  which: z.enum(["first", "second"]).optional().catch(undefined),
});

export type ScheduleForm = z.output<typeof scheduleForm>;

/** A form that only names a story. */
export const storyForm = z.object({ storyId });

const versionNumber = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);

/** Which two versions of a story are to be compared; what cannot be meant is left out. */
export const historyQuery = z.object({ from: versionNumber, to: versionNumber });
