import { z } from "zod";

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
