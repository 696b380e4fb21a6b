import { expect, type Locator, type Page } from "@playwright/test";
import { onServer } from "../scripts/postgres/on-server.ts";
import { behindTheScenes } from "./backstage/ask.ts";
import type { Blog } from "./blogs.ts";
import { pressButton } from "./forms.ts";

/** The lines of the log that is open. */
export function logLines(page: Page): Locator {
  return page.getByRole("list", { name: "What became of each item" });
}

/** Adds a blog by its home page, as a member who is logged in; ends on the page that says how to prove it. */
export async function addBlog(page: Page, blog: Blog): Promise<void> {
  await page.goto("/dashboard");
  await page.getByRole("main").getByRole("link", { name: "Sources", exact: true }).click();
  await page.getByRole("link", { name: "Add a source" }).click();
  await page.getByLabel("Feed or site address").fill(blog.home);
  await pressButton(page, "Add");
  await expect(page.getByRole("heading", { level: 1, name: blog.title })).toBeVisible();
}

/** Puts the line that the page shows into the head of the blog's home page. */
export async function putLine(page: Page, blog: Blog): Promise<void> {
  const line = await page.locator("code", { hasText: "<meta" }).first().innerText();
  await blog.writeHome(line);
}

/** Waits until a source has been checked more often than before, and what was found is imported. */
export async function untilChecked(home: string, before = 0): Promise<void> {
  await expect.poll(() => checksOf(home), { timeout: 30_000 }).toBeGreaterThan(before);
}

/** Has a source looked at now, waits until that is over, and sees on its page what came of it. */
export async function checkNow(page: Page, home: string): Promise<void> {
  await page.goto(home);
  const before = await checksOf(home);
  await pressButton(page, "Check now");
  await expect(page).toHaveURL(/asked=yes/);
  await untilChecked(home, before);
  await page.goto(home);
}

/** The worker looks at a source when its time has come. */
export async function checkedByItself(home: string): Promise<void> {
  await behindTheScenes("checkSource", { sourceId: idOf(home) });
}

/** Lets time pass for a source that fails: since so many days. */
export async function failingFor(home: string, days: number): Promise<void> {
  await inDatabase("UPDATE sources SET failing_since = now() - $2 * interval '1 day' WHERE id = $1", [
    idOf(home),
    days,
  ]);
}

/** What a moderator does with a source. */
export async function pauseByModerator(home: string, reason: string): Promise<void> {
  await inDatabase(
    `UPDATE sources SET state = 'paused', pause_kind = 'moderation', pause_reason = $2, paused_at = now(), next_check_at = NULL
     WHERE id = $1`,
    [idOf(home), reason],
  );
}

function inDatabase(statement: string, values: unknown[]) {
  const url = process.env.E2E_DATABASE_URL;
  if (!url) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  return onServer(url, statement, values);
}

async function checksOf(home: string): Promise<number> {
  const ended = "SELECT FROM source_runs WHERE source_id = $1 AND ended_at IS NOT NULL";
  return (await inDatabase(ended, [idOf(home)])).length;
}

function idOf(home: string): string {
  return home.split("/").at(-1) ?? "";
}

/** Loads the page, again and again, until this is on it. */
export async function untilShown(page: Page, what: () => Locator): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(what()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}
