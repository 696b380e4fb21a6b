import { expect, type Locator, type Page } from "@playwright/test";
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
