import { z } from "zod";
import { steps } from "./rules.ts";

/** What a page sends to `POST /api/views`. */
export const viewSignal = z.object({
  storyId: z.string().regex(/^[0-9a-z]{1,40}$/, "storyId is not the id of a story."),
  kind: z.enum(["open", "pulse"], { error: 'kind is "open" or "pulse".' }),
  referrer: z.string().max(800).optional(),
});

export type ViewSignal = z.output<typeof viewSignal>;

/** The answer of `GET /api/stories/<id>/live`. */
export type LiveNumbers = {
  now: number;
  lastHour: number;
  last24Hours: number;
  total: number;
  fact: number;
  fiction: number;
  unsure: number;
  comments: number;
};

/** The counters of the front page. */
export type SiteNumbers = { now: number; today: number; stories: number };

/** Stories a page of a contributor's table. */
export const ownStoriesAPage = 50;

/** By what a contributor's table can be ordered. */
export const ownColumns = [
  "published",
  "title",
  "now",
  "day",
  "views",
  "fact",
  "votes",
  "comments",
  "recommends",
] as const;

/** The order of a contributor's table, and its page; what cannot be meant is left out. */
export const ownOrder = z.object({
  by: z.enum(ownColumns).catch("published").default("published"),
  way: z.enum(["down", "up"]).catch("down").default("down"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type OwnOrder = z.output<typeof ownOrder>;

/** In which steps of time views are shown. */
export const stepQuery = z.object({ views: z.enum(steps).catch("day").default("day") });

/** The same for a file. */
export const figuresQuery = z.object({ step: z.enum(["hour", "day"]).default("day") });
