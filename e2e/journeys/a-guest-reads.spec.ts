import { expect, test } from "@playwright/test";
import { addressOf, region, viewsOf } from "../stories.ts";

test("a guest finds a story on the front page and reads it @plain", async ({ page }) => {
  await page.goto("/");
  const headline = page
    .getByRole("region", { name: "Most recent", exact: true })
    .getByRole("heading", { level: 3 })
    .first();
  const title = (await headline.innerText()).trim();
  await headline.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Contributor profile" })).toBeVisible();
  await expect(region(page, "Story views")).toBeVisible();
  await expect(region(page, "Comments")).toBeVisible();
});

test("a guest sees the views grow when another reader comes", async ({ page, browser }) => {
  const path = await addressOf(page, "Forty hours at the Kessane crossing");
  await page.goto(path);
  await expect.poll(() => viewsOf(page, "Now"), { timeout: 30_000 }).toBeGreaterThanOrEqual(1);
  const before = await viewsOf(page, "Total");
  const other = await browser.newContext({ userAgent: `Mozilla/5.0 (another reader ${crypto.randomUUID()})` });
  const second = await other.newPage();
  await second.goto(new URL(path, page.url()).href);
  await expect.poll(() => viewsOf(page, "Total"), { timeout: 30_000 }).toBeGreaterThan(before);
  await other.close();
});

test("a guest gets no cookie and asks nobody else for anything", async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "")) foreign.push(request.url());
  });
  await page.goto("/");
  await page.goto(await addressOf(page, "Mill Road"));
  await expect(region(page, "Story views")).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  expect(foreign.filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([]);
});

test("an old slug leads to the story, a wrong address to a page that helps @plain", async ({ page }) => {
  const path = await addressOf(page, "Mill Road");
  await page.goto(path.replace(/\/stories\/.*-/, "/stories/its-old-title-"));
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const answer = await page.goto("/stories/there-is-no-such-0mzzzzzzzzzzzzz");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Newest stories" })).toBeVisible();
});
