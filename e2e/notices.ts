import { expect, type Locator, type Page } from "@playwright/test";
import { behindTheScenes } from "./backstage/ask.ts";

/** The mails of the day go out, after so many days. */
export function daysGoBy(days: number): Promise<void> {
  return behindTheScenes("sendDaily", { days });
}

/** The notice that has these words; waits until it has come. */
export async function noticeOf(page: Page, words: string): Promise<Locator> {
  const notice = page.getByRole("main").getByRole("link", { name: words });
  await expect(async () => {
    await page.goto("/dashboard/notices");
    await expect(notice).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  // The number of those that are unread is read beside the list, and may be from a moment before.
  await page.reload();
  return notice;
}
