/** How often the newsletter can come. */
export const rhythms = ["daily", "weekly"] as const;
export type Rhythm = (typeof rhythms)[number];

/** The hour (UTC) at which the newsletter is sent; the weekly one on Mondays. */
export const sendHour = 7;

const dayMs = 24 * 60 * 60 * 1000;
const monday = 1;

/** How long an edition of each rhythm looks back. */
export const periodMs: Record<Rhythm, number> = { daily: dayMs, weekly: 7 * dayMs };

/** How long after its time what could not be handed over is still tried. */
export const patienceMs = dayMs;

/** When the next newsletter of a rhythm is sent, after this moment. */
export function nextSending(rhythm: Rhythm, after: Date): Date {
  const today = Date.UTC(after.getUTCFullYear(), after.getUTCMonth(), after.getUTCDate(), sendHour);
  let at = today > after.getTime() ? today : today + dayMs;
  while (rhythm === "weekly" && new Date(at).getUTCDay() !== monday) at += dayMs;
  return new Date(at);
}

const pausesMs = [1, 5, 30, 120].map((minutes) => minutes * 60_000);

/** How long to wait before a mail is tried again that has failed so many times; null when it has failed too often. */
export function pauseAfter(tries: number): number | null {
  return pausesMs[tries - 1] ?? null;
}

/** When each rhythm comes, in words. */
export const rhythmWords: Record<Rhythm, { name: string; when: string }> = {
  daily: { name: "Every day", when: `at ${sendHour}:00 (UTC)` },
  weekly: { name: "Every week", when: `on Mondays at ${sendHour}:00 (UTC)` },
};
