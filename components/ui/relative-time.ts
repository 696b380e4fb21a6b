const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "just now", "4 min ago", "18 h ago", "3 days ago"; null after a week, when the date says more. */
export function relativeTime(then: number, now: number): string | null {
  const age = now - then;
  if (age < 0 || age >= 7 * day) return null;
  if (age < minute) return "just now";
  if (age < hour) return `${Math.floor(age / minute)} min ago`;
  if (age < day) return `${Math.floor(age / hour)} h ago`;
  const days = Math.floor(age / day);
  return days === 1 ? "1 day ago" : `${days} days ago`;
}
