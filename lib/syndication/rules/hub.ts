const minuteMs = 60_000;
const longestMs = 60 * minuteMs;

/** How long a hub that cannot be told is tried. */
export const patienceMs = 24 * 60 * minuteMs;

/** How long to wait after so many failures in a row: 2, 4, 8 … minutes, at most an hour. */
export function pauseAfter(failures: number): number {
  return Math.min(longestMs, 2 ** Math.min(failures, 10) * minuteMs);
}
