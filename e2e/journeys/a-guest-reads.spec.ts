import { expect, test } from "@playwright/test";
import { mark } from "../people.ts";
import { addressOf, region, viewsOf } from "../stories.ts";

test("a guest finds a story on the front page and reads it @plain", async ({ page }) => {
  await page.goto("/");
  const headline = region(page, "Most recent").getByRole("heading", { level: 3 }).first();
  const title = (await headline.innerText()).trim();
  await headline.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Contributor profile" })).toBeVisible();
  await expect(page.getByRole("article").first().getByRole("paragraph").nth(3)).toBeVisible();
  await expect(region(page, "Fact or fiction")).toContainText(/\d+ %|No votes yet/);
  await expect(region(page, "Comments")).toBeVisible();
  for (const name of ["Email this story", "Report abuse"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(1);
  const views = await viewsOf(page);
  expect(views.total).toBeGreaterThanOrEqual(views.last24Hours);
});

test("a guest sees the views grow when another reader comes @either", async ({ page, browser }) => {
  const path = await addressOf(page, "Forty hours at the Kessane crossing");
  await page.goto(path);
  await expect.poll(async () => (await viewsOf(page)).now, { timeout: 30_000 }).toBeGreaterThanOrEqual(1);
  const before = await viewsOf(page);
  const other = await browser.newContext({ userAgent: `Mozilla/5.0 (another reader ${mark()})` });
  await (await other.newPage()).goto(path);
  await expect.poll(async () => (await viewsOf(page)).total, { timeout: 30_000 }).toBeGreaterThan(before.total);
  const after = await viewsOf(page);
  expect(after.lastHour).toBeGreaterThanOrEqual(after.now);
  expect(after.last24Hours).toBeGreaterThanOrEqual(after.lastHour);
  expect(after.total).toBeGreaterThanOrEqual(after.last24Hours);
  await other.close();
});

test("an old slug leads to the story, a wrong address to a page that helps @plain @either", async ({ page }) => {
  const path = await addressOf(page, "Mill Road");
  await page.goto(path.replace(/\/stories\/.*-/, "/stories/its-old-title-"));
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  const answer = await page.goto("/stories/there-is-no-such-0mzzzzzzzzzzzzz");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("link", { name: "Newest stories" })).toBeVisible();
});

test("a story written from right to left is read from right to left @plain @either", async ({ page }) => {
  await page.goto(await addressOf(page, "بئر مرسى اللوز"));
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveAttribute("dir", "rtl");
  await expect(title).toHaveCSS("direction", "rtl");
});
