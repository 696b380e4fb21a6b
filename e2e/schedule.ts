import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** So many minutes go by for what is scheduled. */
export async function minutesGoBy(minutes: number): Promise<void> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR, E2E_BASE_URL } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  await promisify(execFile)("node", ["e2e/publish-due.ts", String(minutes)], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
      ...{ AUTH_SECRET: "only-for-tests-0123456789-0123456789", SITE_URL: E2E_BASE_URL },
    },
  });
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
