import { expect, test } from "@playwright/test";
import { region } from "../stories.ts";

test("a reader finds older stories with Load more @plain", async ({ page }) => {
  await page.goto("/");
  const recent = region(page, "Most recent");
  const seen = await titles();
  await recent.getByRole("button", { name: "Load more", exact: true }).click();
  await expect(async () => {
    const now = await titles();
    expect(now.some((title) => !seen.includes(title))).toBe(true);
  }).toPass();
  const all = await titles();
  expect(new Set(all).size).toBe(all.length);

  async function titles(): Promise<string[]> {
    return region(page, "Most recent").getByRole("heading", { level: 3 }).allInnerTexts();
  }
});

test("a category, a tag and a contributor lead to their stories @plain", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Categories" }).getByRole("link", { name: "Science" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Science" })).toBeVisible();
  await page.getByRole("heading", { level: 3 }).first().getByRole("link").click();
  const contributor = page.getByRole("link", { name: "Contributor profile" });
  await page.getByRole("list", { name: "Tags" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^#/ })).toBeVisible();
  await page.goBack();
  await contributor.click();
  await expect(page.getByRole("region", { name: "Stories" }).getByRole("heading", { level: 3 }).first()).toBeVisible();
});
