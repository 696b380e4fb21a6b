import { expect, type Page, test } from "@playwright/test";
import { isPlain } from "../forms.ts";
import { addressOf, region } from "../stories.ts";

// By their addresses: two stories may have the same title.
const listed = (page: Page) =>
  region(page, "Most recent")
    .getByRole("heading", { level: 3 })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

test("a reader finds older stories with Load more @plain", async ({ page }) => {
  await page.goto("/");
  const seen = new Set(await listed(page));
  const loadMore = region(page, "Most recent").getByRole("button", { name: "Load more", exact: true });
  while (await loadMore.isVisible()) {
    const before = new Set(seen);
    await loadMore.click();
    await expect(async () => {
      const shown = await listed(page);
      expect(new Set(shown).size).toBe(shown.length);
      const news = shown.filter((address) => !before.has(address));
      expect(news.length).toBeGreaterThan(0);
      if (isPlain()) expect(news.length).toBe(shown.length);
      for (const address of news) seen.add(address);
    }).toPass();
  }
  expect(seen.size).toBeGreaterThanOrEqual(30);
  if (!isPlain()) await expect(region(page, "Most recent").getByText("That is everything.")).toBeVisible();
});

test("beside a story, Load more adds to the newest stories, and leads on to the first new one @either", async ({
  page,
}) => {
  await page.goto(await addressOf(page, "The lift at Tannery House"));
  const recent = region(page, "Most recent");
  const before = await listed(page);
  await recent.getByRole("button", { name: "Load more", exact: true }).click();
  await expect.poll(async () => (await listed(page)).length).toBeGreaterThan(before.length);
  await expect(recent.getByRole("heading", { level: 3 }).nth(before.length).getByRole("link")).toBeFocused();
});

test("a category, a tag and a contributor lead to their stories @plain @either", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Categories" }).getByRole("link", { name: "Science" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Science" })).toBeVisible();
  await page.getByRole("heading", { level: 3 }).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/stories\//);
  const story = page.url();
  await page.getByRole("list", { name: "Tags" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^#/ })).toBeVisible();
  await page.goto(story);
  await page.getByRole("link", { name: "Contributor profile" }).click();
  await expect(page.getByRole("region", { name: "Stories" }).getByRole("heading", { level: 3 }).first()).toBeVisible();
});
