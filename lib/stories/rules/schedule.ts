import { type LocalTime, momentsOf, offsetWords } from "./zoned-time.ts";

const minuteMs = 60_000;
const yearMs = 366 * 24 * 60 * minuteMs;

/** How many stories somebody may have scheduled. */
export const mostScheduled = 50;

/** How long a try to publish may take before another worker tries again. */
export const patienceMs = 5 * minuteMs;

type Chosen = LocalTime & { which?: "first" | "second" | undefined };

/** The moment that was chosen, or why it cannot be, by the field that it is about. */
export function chosenMoment(chosen: Chosen, now: Date): { at: Date } | { field: string; sentence: string } {
  const { day, time, zone, which } = chosen;
  const [first, second] = momentsOf(chosen);
  if (!first) {
    const sentence = `${time} does not exist on that day in ${zone}: the clocks are put forward past it. Choose another time.`;
    return { field: "time", sentence };
  }
  if (second && !which) {
    const [one, other] = [first, second].map((at) => offsetWords(at, zone));
    const sentence = `${time} comes twice on that day in ${zone}: first at ${one}, then again at ${other}. Choose which.`;
    return { field: "which", sentence };
  }
  const at = second && which === "second" ? second : first;
  if (at <= now)
    return { field: isToday(at, now) ? "time" : "day", sentence: "This has passed already. Choose a later time." };
  if (at.getTime() - now.getTime() > yearMs)
    return { field: "day", sentence: `${day} is more than a year away. Choose an earlier day.` };
  return { at };
}

function isToday(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < 24 * 60 * minuteMs;
}

/** When to try again after a try for which there was no room: after what the refusal says, within an hour. */
export function nextTry(now: Date, retryAfterSeconds = 60): Date {
  return new Date(now.getTime() + Math.min(60 * minuteMs, Math.max(minuteMs, retryAfterSeconds * 1000)));
}
