import { expect, type Page, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";
import { region } from "../stories.ts";
import { expectQuiet, type Watch, watch } from "../watch.ts";

let seen: Watch;
test.beforeEach(({ page, baseURL }) => {
  seen = watch(page, baseURL ?? "");
});
test.afterEach(() => expectQuiet(seen));

const words = (page: Page) => page.getByLabel("Words to look for");
const headlines = (page: Page) => region(page, "Results").getByRole("heading", { level: 3 });
const addresses = (page: Page) =>
  headlines(page)
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

async function searchFor(page: Page, typed: string): Promise<void> {
  await words(page).fill(typed);
  await pressButton(page.getByRole("search"), "Search");
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(words(page)).toHaveValue(typed);
}

test("a reader finds a story by its words, with a typo, a phrase, an exclusion @plain", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await expect(region(page, "Newest stories")).toBeVisible();

  await searchFor(page, "lift tannery");
  await expect(headlines(page)).toHaveText([/The lift at Tannery House/]);
  await expect(headlines(page).locator("mark")).toHaveText(["lift", "Tannery"]);

  await searchFor(page, "tanery house");
  await expect(page.getByText("Showing results for tannery house")).toBeVisible();
  await expect(headlines(page).first()).toHaveText(/The lift at Tannery House/);
  await page.getByRole("link", { name: "search for exactly that" }).click();
  await expect(page.getByText("Nothing was found for “tanery house”")).toBeVisible();

  await searchFor(page, '"dead fish by hand"');
  await expect(headlines(page)).toHaveText([/They counted the dead fish by hand/]);
  await searchFor(page, '"fish dead"');
  await expect(page.getByText("Leave the quotes out")).toBeVisible();

  await searchFor(page, "harbour");
  await expect(headlines(page).filter({ hasText: "Night buses" })).toHaveCount(1);
  await searchFor(page, "harbour -buses");
  await expect(headlines(page).filter({ hasText: "Give the harbour back" })).toHaveCount(1);
  await expect(headlines(page).filter({ hasText: "Night buses" })).toHaveCount(0);
});

test("filters leave in what they say, and stay as they were chosen @plain @either", async ({ page }) => {
  await page.goto("/search");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Category").selectOption("science");
  await page.getByLabel("Contributor").fill("Sky Log");
  await pressButton(page.getByRole("search"), "Search");
  await expect(page.getByLabel("Category")).toHaveValue("science");
  await expect(page.getByLabel("Contributor")).toHaveValue("Sky Log");
  const results = region(page, "Results").getByRole("article");
  await expect(results.first()).toBeVisible();
  for (const result of await results.all()) await expect(result).toContainText("Sky Log");
  await page.getByLabel("Published until").fill("2001-01-01");
  await pressButton(page.getByRole("search"), "Search");
  await expect(page.getByText("No story is like that")).toBeVisible();
});

test("Load more adds results until there are no more, each once @plain @either", async ({ page }) => {
  await page.goto("/search?q=the");
  const found = new Set(await addresses(page));
  expect(found.size).toBe(20);
  const more = region(page, "Results").getByRole("button", { name: "Load more", exact: true });
  while (await more.isVisible()) {
    const before = new Set(found);
    await more.click();
    await expect(async () => {
      const shown = await addresses(page);
      expect(new Set(shown).size).toBe(shown.length);
      const news = shown.filter((address) => !before.has(address));
      expect(news.length).toBeGreaterThan(0);
      if (isPlain()) expect(news.length).toBe(shown.length);
      for (const address of news) found.add(address);
    }).toPass();
  }
  expect(found.size).toBeGreaterThan(30);
  if (!isPlain()) await expect(page.getByText("That is everything.")).toBeVisible();
});

test("suggestions lead to contributors, tags and stories by the keyboard", async ({ page }) => {
  await page.goto("/search");
  await words(page).focus();
  const field = page.getByRole("combobox", { name: "Words to look for" });
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await field.pressSequentially("tann");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options.filter({ hasText: "The lift at Tannery House" })).toBeVisible();
  await field.press("Escape");
  await expect(options).toHaveCount(0);
  await field.fill("");
  await field.pressSequentially("rosa");
  await expect(options.first()).toHaveText(/Rosa Linden/);
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options.first().getAttribute("id")) ?? "none");
  await field.press("ArrowUp");
  await expect(field).not.toHaveAttribute("aria-activedescendant");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/contributors\/rosa-linden$/);
});

test("what was published is found at once, and what was taken back is not @either", async ({ page }) => {
  await newMember(page, "Lea");
  const own = mark();
  const path = await newStory(page, { title: `Lanterns ${own}`, text: "They burn by day." });
  await page.goto(`/search?q=${own}`);
  await expect(headlines(page)).toHaveText([`Lanterns ${own}`]);
  await page.goto(`/write/${path.split("-").at(-1)}/retract`);
  await pressButton(page, "Retract");
  await expect(page.getByText("This story has been retracted")).toBeVisible();
  await page.goto(`/search?q=${own}`);
  await expect(page.getByText(`Nothing was found for “${own}”`)).toBeVisible();
});
