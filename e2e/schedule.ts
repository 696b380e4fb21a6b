import { behindTheScenes } from "./backstage/ask.ts";

/** So many minutes go by for what is scheduled. */
export function minutesGoBy(minutes: number): Promise<void> {
  return behindTheScenes("publishDue", { minutes });
}

/** The Sunday on which the clocks of Berlin are next put forward in March. */
export function nextSpringDay(): string {
  const now = new Date();
  const days = [now.getUTCFullYear(), now.getUTCFullYear() + 1].map((year) => {
    const last = new Date(Date.UTC(year, 2, 31));
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000);
  });
  const next = days.find((day) => day.getTime() > now.getTime() + 86_400_000) ?? now;
  return next.toISOString().slice(0, 10);
}

/** What the clocks of UTC show in so many minutes. */
export function inMinutes(minutes: number): { day: string; time: string } {
  const at = new Date(Date.now() + minutes * 60_000).toISOString();
  return { day: at.slice(0, 10), time: at.slice(11, 16) };
}
