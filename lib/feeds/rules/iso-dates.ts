const DAY_MS = 86_400_000;
const DATE = String.raw`(\d{4})(?:-?(?:W(\d{2})(?:-?([1-7]))?|(\d{2})(?:-?(\d{2}))?(?!\d)|(\d{3})(?!\d)))?`;
const TIME = String.raw`(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const ZONE = String.raw`\s*(?:(Z|UTC|GMT)|([+-])(\d{1,2}):?(\d{2})?)?`;
const ISO = new RegExp(`^${DATE}(?:(?:\\s*T\\s*|\\s+)${TIME}${ZONE})?\\s*$`, "i");

/** The instant that an ISO 8601 date names, in milliseconds, or null. Without a zone it is read as UTC. */
export function isoTime(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, week, weekday, month, day, ordinal, hour, minute, second, fraction, , sign, zoneHours, zoneMinutes] =
    match;
  const date = isoDay(Number(year), { week, weekday, month, day, ordinal });
  if (date === null) return null;
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const clock = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  const offset = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === "-" ? -1 : 1);
  return date + clock * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000) - offset * 60_000;
}

type Parts = Record<"week" | "weekday" | "month" | "day" | "ordinal", string | undefined>;

function isoDay(year: number, { week, weekday, month, day, ordinal }: Parts): number | null {
  if (year < 1000) return null;
  if (week) return mondayOfFirstWeek(year) + ((Number(week) - 1) * 7 + Number(weekday ?? 1) - 1) * DAY_MS;
  if (ordinal) return Date.UTC(year, 0, Number(ordinal));
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  return m < 1 || m > 12 || d < 1 || d > 31 ? null : Date.UTC(year, m - 1, d);
}

function mondayOfFirstWeek(year: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
}
