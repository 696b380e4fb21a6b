import { monthNamed, weekdayNamed, zoneNamed } from "./date-words.ts";
import { isoTime } from "./iso-dates.ts";

/** A date as a feed wrote it: the instant it means (null where it means none), and what is odd about it. */
export type ReadDate = { at: Date | null; warning: string | null };

const LONGEST = 100;
const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(1990, 0, 1);
const OFFSET = /(?:(?<=\s|:\d\d|\.\d{1,9}|\))|GMT|UTC|UT)\s*([+-])(\d{1,2}):?(\d{2})?\b(?!\s*[./-]?\d)/i;
const CLOCK = /(?<![\d+-])(\d{1,2})(?::|h)(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?!\d)/i;
const BARE_HOUR = /(?<!\d)(\d{1,2})\s*(?:a\.?m\b|p\.?m\b)/i;

/** Reads a date in any of the forms that feeds use. Without a zone it is read as UTC. */
export function readDate(text: string, now: Date): ReadDate {
  const written = text.trim().replace(/\s+/g, " ").slice(0, LONGEST);
  if (written === "") return { at: null, warning: null };
  const time = epochTime(written) ?? isoTime(written) ?? wordyTime(written);
  if (time === null || Number.isNaN(time)) return { at: null, warning: `The date “${written}” cannot be read.` };
  return { at: new Date(time), warning: oddness(time, written, now) };
}

function oddness(time: number, written: string, now: Date): string | null {
  if (time > now.getTime() + DAY_MS) return `The date “${written}” is in the future.`;
  return time < EARLIEST ? `The date “${written}” is older than the web.` : null;
}

/** Seconds or milliseconds since 1970. */
function epochTime(text: string): number | null {
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000;
  return /^\d{12,13}$/.test(text) ? Number(text) : null;
}

function wordyTime(text: string): number | null {
  const plain = text.replace(/[年년月월]/g, "-").replace(/[日일]/g, " ");
  const clock = clockIn(plain);
  const offset = OFFSET.exec(plain);
  const rest = plain.replace(clock.found, " ").replace(offset?.[0] ?? "", " ");
  const date = dayIn(clock.found === "" && !offset ? plain : rest);
  if (date === null || clock.minutes === null) return null;
  return date + clock.minutes * 60_000 + clock.seconds * 1000 - zoneIn(plain, offset) * 60_000;
}

/** The time of day; midnight where there is none, null where it cannot be. */
function clockIn(text: string): { found: string; minutes: number | null; seconds: number } {
  const match = CLOCK.exec(text) ?? BARE_HOUR.exec(text);
  if (!match) return { found: "", minutes: 0, seconds: 0 };
  const [found, hours, minutes = "0", seconds = "0"] = match;
  const hour = halfDay(Number(hours), text);
  const fits = hour <= 24 && Number(minutes) <= 59 && Number(seconds) <= 60;
  return { found, minutes: fits ? hour * 60 + Number(minutes) : null, seconds: Number(seconds) };
}

function halfDay(hour: number, text: string): number {
  if (/\bp\.?m\b|오후|午後|下午|μμ/i.test(text) || /\d\s*p\.?m\b/i.test(text)) return hour < 12 ? hour + 12 : hour;
  return /\ba\.?m\b|오전|午前|上午|πμ|\d\s*a\.?m\b/i.test(text) && hour === 12 ? 0 : hour;
}

/** Minutes before UTC. What stands for no zone we know counts as UTC. */
function zoneIn(text: string, offset: RegExpExecArray | null): number {
  if (offset) {
    const [, sign, hours, minutes] = offset;
    return (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -1 : 1);
  }
  for (const [word] of text.matchAll(/(?<![a-z])[a-z]{1,4}(?![a-z])/gi)) {
    const zone = zoneNamed(word);
    if (zone !== null) return zone;
  }
  return 0;
}

function dayIn(text: string): number | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const month = words.map(monthNamed).find((found, index) => found !== null && !isWeekday(words, index)) ?? null;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (month !== null) return namedDay(numbers, month);
  const weekday = words.map(weekdayNamed).find((found) => found !== null) ?? null;
  return numericDay(text, weekday);
}

/** "mar." is a Tuesday in French and Italian, when a month stands beside it too. */
function isWeekday(words: readonly string[], index: number): boolean {
  return index === 0 && words.length > 1 && words.slice(1).some((word) => monthNamed(word) !== null);
}

function namedDay(numbers: readonly number[], month: number): number | null {
  const [first, second] = numbers;
  if (first === undefined) return null;
  if (second === undefined) return first > 31 ? day(first, month, 1) : null;
  return first > 31 ? day(first, month, second) : day(second, month, first);
}

const NUMERIC = /(\d{1,4})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{1,4})/;

/** Three numbers: by size where that decides, then by the day of the week, then by the habit of who writes such signs. */
function numericDay(text: string, weekday: number | null): number | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (a < 1000 && match[1]?.length === 4) return null;
  if (a > 31) return day(a, b - 1, c);
  const readings = [day(c, a - 1, b), day(c, b - 1, a)].filter((reading) => reading !== null);
  const onDay = readings.find((reading) => weekday !== null && new Date(reading).getUTCDay() === weekday);
  return onDay ?? (match[2] === "/" ? readings.at(0) : readings.at(-1)) ?? null;
}

function day(year: number, month: number, date: number): number | null {
  if (month < 0 || month > 11 || date < 1 || date > 31) return null;
  const full = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
  return full < 1000 || full > 9999 ? null : Date.UTC(full, month, date);
}
