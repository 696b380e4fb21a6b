// What a view is: it begins with a reader's first signal on a story and lasts until 30 minutes pass without one.

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The length of a day in milliseconds. */
export const dayMs = 24 * hour;

/** How far back each number looks; the total looks back for ever. */
export const windows = { now: minute, lastHour: hour, last24Hours: dayMs } as const;

/** A longer pause than this ends a view. */
export const pauseMs = 30 * minute;

/** How long yesterday's salt is still looked under after it was replaced. */
export const saltGraceMs = pauseMs;

/** Readers are forgotten when their last signal is this old: nothing asks for them any more. */
export const forgetAfterMs = dayMs + pauseMs;

/** So many reader keys of one address count on a story in a day: a rotating user agent is not a crowd. */
export const keysPerAddress = 30;

/** Signals a second that one address may send to one process. */
export const signalsPerSecond = 10;

/** What the thirty-first reader key of an address is told. */
export const crowdSentence = "Too many different readers came from your address today. Further ones are not counted.";

/** What an address that sends too fast is told. */
export const hastySentence = "That is too many view signals from one address. Try again in a second.";

/** When the UTC day of a moment began; a salt serves for one such day. */
export function startOfDay(at: number): number {
  return Math.floor(at / dayMs) * dayMs;
}

/** Whether a signal begins a view, given the reader's last one on the story. */
export function beginsView(last: number | null, at: number): boolean {
  return last === null || at - last > pauseMs;
}

/** Views begun in an hour. */
export type HourViews = { hour: Date; views: number };

/** What there is in each hour beyond a number of views; hours without more are left out. */
export function excessOf(hours: readonly HourViews[], keep: number): HourViews[] {
  return hours.filter(({ views }) => views > keep).map(({ hour, views }) => ({ hour, views: views - keep }));
}

/** How many views there are in some hours. */
export function sumOf(hours: readonly HourViews[]): number {
  return hours.reduce((sum, { views }) => sum + views, 0);
}

/** The steps of time in which a contributor sees their views. */
export const steps = ["hour", "day", "week"] as const;
export type Step = (typeof steps)[number];

const shownSteps: Record<Step, number> = { hour: 48, day: 30, week: 26 };

/** When the latest steps up to a moment began, oldest first: hours and days as UTC counts them, weeks from Monday on. */
export function stepsOf(step: Step, at: number): number[] {
  const length = { hour, day: dayMs, week: 7 * dayMs }[step];
  const monday = 4 * dayMs; // the first one of the epoch
  const last = step === "week" ? at - ((at - monday) % length) : at - (at % length);
  return Array.from({ length: shownSteps[step] }, (_, n) => last - (shownSteps[step] - 1 - n) * length);
}
