/** A day and a time as the clocks of a place show them. */
export type LocalTime = { day: string; time: string; zone: string };

const hourMs = 3_600_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether this names a time zone, such as Europe/Berlin. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return zone !== "" && zone.length <= 64;
  } catch {
    return false;
  }
}

/** The moments at which the clocks of a zone show a day and time: one; none where they are put forward past it; two where they are put back over it. */
export function momentsOf({ day, time, zone }: LocalTime): Date[] {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const offsets = new Set([-26, 0, 26].map((hours) => offsetAt(shown + hours * hourMs, zone)));
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, zone) === shown)
    .sort((a, b) => a - b)
    .map((at) => new Date(at));
}

/** What the clocks of a zone show at a moment. */
export function localTime(at: Date, zone: string): { day: string; time: string } {
  const shown = new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** How far a zone is from UTC at a moment: "UTC+02:00". */
export function offsetWords(at: Date, zone: string): string {
  const minutes = Math.round(offsetAt(at.getTime(), zone) / 60_000);
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return minutes === 0 ? "UTC" : `UTC${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A moment in words, by the clocks of a zone: "Sunday 29 March 2026, 03:30, Europe/Berlin (UTC+02:00)". */
export function zonedWords(at: Date, zone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone }).format(at).replace(",", "");
  const offset = offsetWords(at, zone);
  return `${day}, ${localTime(at, zone).time}, ${zone === offset ? zone : `${zone.replaceAll("_", " ")} (${offset})`}`;
}

// In milliseconds.
function offsetAt(at: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const numeric = "numeric" as const;
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", calendar: "gregory", ...fields });
  clocks.set(zone, made);
  return made;
}
