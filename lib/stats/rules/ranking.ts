/** The windows of the top lists. */
export const windows = ["hour", "day", "week", "all"] as const;
export type Window = (typeof windows)[number];

/** How many stories a top list shows, and how many are worked out: room for those that go before the next ranking. */
export const shownTop = 50;
export const keptTop = 100;

/** How many of them stand on the front page. */
export const frontTop = 5;

/** How far back each list counts, in hours; all time has no beginning. */
export const windowHours: Record<Exclude<Window, "all">, number> = { hour: 1, day: 24, week: 7 * 24 };

/** A story with its views in a window. */
export type Viewed = { id: string; views: number };

/** The order of a top list: more views first; of as many, the newer story, whose id is the greater. */
export function byViews(one: Viewed, other: Viewed): number {
  return other.views - one.views || (one.id < other.id ? 1 : -1);
}

/** Which list stands on the front page: that of the hour, or of the day where too few were read in this hour. */
export function frontWindow(inHour: number): Window {
  return inHour >= frontTop ? "hour" : "day";
}
