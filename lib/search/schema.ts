import { z } from "zod";
import { cursorAsked } from "../platform/rules/cursor-asked.ts";
import { readPlace } from "./rules/place.ts";

/** How long a query may be. */
export const longestQuery = 300;

/** How results are ordered. */
export const sorts = ["relevance", "newest"] as const;

/** What kind of story is looked for. */
export const kinds = ["first-hand", "here", "imported"] as const;

/** The verdicts that stories can be looked for by. */
export const verdicts = ["fact", "fiction", "disputed", "open", "too_few"] as const;

const empty = (value: unknown) => (value === "" ? undefined : value);
const oneOf = <T extends readonly [string, ...string[]]>(values: T, said: string) =>
  z.preprocess(empty, z.enum(values, said).optional());
const name = z.preprocess(
  empty,
  z
    .string()
    .trim()
    .max(60, "This name is too long.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "This name has signs in it that no name has.")
    .optional(),
);
const day = z.preprocess(
  empty,
  z.string().refine(isDay, "Give the day as year-month-day, such as 2026-03-14.").optional(),
);

const asked = z.object({
  q: z
    .string()
    .max(longestQuery, `That is too much to look for: type at most ${longestQuery} characters.`)
    .transform((typed) => typed.trim())
    .default(""),
  category: name,
  contributor: name,
  verdict: oneOf(verdicts, "There is no such verdict."),
  kind: oneOf(kinds, "There is no such kind of story."),
  from: day,
  to: day,
  sort: oneOf(sorts, "Results are sorted by relevance or newest."),
  /** Set when the words are to be taken as they are, though nothing has them. */
  exactly: z.preprocess(empty, z.literal("1").optional().catch(undefined)),
});

/** What can be searched for: the words and the filters, as they stand in an address. */
export const searchQuery = asked.refine(({ from, to }) => !from || !to || from <= to, {
  path: ["to"],
  message: "This day is before the one that stories are to be published from: nothing can be between them.",
});

export type SearchQuery = z.output<typeof searchQuery>;

/** A search of the JSON interface. */
export const searchCall = searchQuery.safeExtend({ cursor: cursorAsked(readPlace) });

/** What is being typed. */
export const suggestionCall = z.object({ q: z.string().max(longestQuery).default("") });

/** Something to go to at once while one is typing. */
export type Suggestion = { kind: "story" | "contributor" | "tag"; label: string; href: string };

/** Whether a search asks for anything but to be shown the form. */
export function asksForSomething({ q, sort: _sort, exactly: _exactly, ...filters }: SearchQuery): boolean {
  return q !== "" || Object.values(filters).some((value) => value !== undefined);
}

/** Whether this is a day of the calendar, written as year-month-day. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
