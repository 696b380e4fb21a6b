import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, type Locator, type Page } from "@playwright/test";

/** The mails of the day go out, after so many days. */
export async function daysGoBy(days: number): Promise<void> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR, E2E_BASE_URL } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  await promisify(execFile)("node", ["e2e/send-daily.ts", String(days)], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
      ...{ AUTH_SECRET: "only-for-tests-0123456789-0123456789", SITE_URL: E2E_BASE_URL },
    },
  });
}

/** The notice that has these words; waits until it has come. */
export async function noticeOf(page: Page, words: string): Promise<Locator> {
  const notice = page.getByRole("main").getByRole("link", { name: words });
  await expect(async () => {
    await page.goto("/dashboard/notices");
    await expect(notice).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return notice;
}
