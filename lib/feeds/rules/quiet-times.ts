/** When a feed asks not to be read: hours of the day and days of the week (0 is Sunday), both in UTC. */
export type QuietTimes = { skipHours: number[]; skipDays: number[] };

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const hourMs = 3_600_000;

/** The hours that a feed names, each once; 24 is midnight. One that names them all cannot mean it. */
export function hoursFrom(written: readonly string[]): number[] {
  const hours = written
    .filter((text) => /^\d{1,2}$/.test(text))
    .map((text) => (Number(text) === 24 ? 0 : Number(text)));
  return notAll(
    hours.filter((hour) => hour < 24),
    24,
  );
}

/** The days that a feed names in English, each once; not where it names them all. */
export function daysFrom(written: readonly string[]): number[] {
  const days = written.map((text) => dayNames.indexOf(text.toLowerCase()));
  return notAll(
    days.filter((day) => day >= 0),
    7,
  );
}

/** This time, or where a feed asks not to be read then, the same minute of the next hour in which it may be. */
export function outsideQuiet(at: Date, { skipHours, skipDays }: QuietTimes): Date {
  let time = at;
  for (let hours = 0; hours < 7 * 24; hours++) {
    if (!skipHours.includes(time.getUTCHours()) && !skipDays.includes(time.getUTCDay())) return time;
    time = new Date(time.getTime() + hourMs);
  }
  return at;
}

function notAll(named: readonly number[], most: number): number[] {
  const once = [...new Set(named)].sort((a, b) => a - b);
  return once.length < most ? once : [];
}
