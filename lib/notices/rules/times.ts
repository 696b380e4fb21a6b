const dayMs = 24 * 60 * 60 * 1000;

/** The hour (UTC) at which the mail of the day gathers what has come until then. */
export const dailyHour = 6;

/** How long a notice is kept after it was read. */
export const keptReadMs = 90 * dayMs;

/** How old a comment can be that is still told of: what is shown again after longer is no news. */
export const newsMs = 30 * dayMs;

/** Until when the latest mail of the day gathers: today's hour, or yesterday's where that has not come. */
export function lastGathering(at: Date): Date {
  const today = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), dailyHour);
  return new Date(today <= at.getTime() ? today : today - dayMs);
}
