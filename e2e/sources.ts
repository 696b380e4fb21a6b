import { expect, type Locator, type Page } from "@playwright/test";
import { onServer } from "../scripts/postgres/on-server.ts";
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

/** Adds and proves a blog, and begins its import; ends on the source's own page. */
export async function importBlog(page: Page, blog: Blog): Promise<void> {
  await addBlog(page, blog);
  await putLine(page, blog);
  await pressButton(page, "Check");
  await expect(page.getByText("This feed is yours.")).toBeVisible();
  await page.getByRole("link", { name: "Preview and import" }).click();
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "Local" });
  await page.getByLabel("It is published at once").check();
  await pressButton(page, "Import");
  await expect(page.getByText("The feed is being checked now.")).toBeVisible();
}

/** Has a source looked at now, and waits for what its page then says; ends on that page. */
export async function checkUntil(page: Page, home: string, words: string): Promise<void> {
  await page.goto(home);
  await pressButton(page, "Check now");
  await untilShown(page, () => page.getByText(words));
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

function idOf(home: string): string {
  return home.split("/").at(-1) ?? "";
}

/** Opens the log, again and again, until these words are in it. */
export async function untilLogged(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await untilShown(page, () => logLines(page).getByText(words).first());
}

/** Loads the page, again and again, until this is on it. */
export async function untilShown(page: Page, what: () => Locator): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(what()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}
