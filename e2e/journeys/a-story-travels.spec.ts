import { expect, type Page, test } from "@playwright/test";
import { addressOf, idIn } from "../stories.ts";

const linkIn = (page: Page, type: string) => page.locator(`head link[rel="alternate"][type="${type}"]`).first();
const words = "The lift at Tannery House";

test("a reader finds the feed of what they read, and it has the whole story @plain @either", async ({ page }) => {
  await page.goto(await addressOf(page, words));
  const byline = page.getByRole("link", { name: "Contributor profile" });
  await byline.click();
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  const feed = await page.getByRole("link", { name: "Feed", exact: true }).first().getAttribute("href");
  const declared = await linkIn(page, "application/rss+xml").getAttribute("href");
  expect(new URL(declared ?? "").pathname).toBe(feed);
  const answer = await page.request.get(feed ?? "");
  expect(answer.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain(`<dc:creator>${title}</dc:creator>`);
  expect(text).toContain("<content:encoded>&lt;");
  const again = await page.request.get(feed ?? "", { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("what is shared carries a card image, and search engines know what it is @either", async ({ page }) => {
  await page.goto(await addressOf(page, words));
  const image = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const card = await page.request.get(new URL(image).pathname);
  expect([card.status(), card.headers()["content-type"]]).toEqual([200, "image/png"]);
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute("content", "summary_large_image");
  const article = JSON.parse((await page.locator('script[type="application/ld+json"]').innerText()) || "{}");
  expect(article).toMatchObject({ "@type": "NewsArticle", isAccessibleForFree: true, image: expect.any(Array) });
  await page.goto(new URL(image).pathname);
  const size = await page
    .locator("img")
    .evaluate((shown: HTMLImageElement) => [shown.naturalWidth, shown.naturalHeight]);
  expect(size).toEqual([1200, 630]);
});

test("a reader takes a story's card to another site @plain", async ({ page, baseURL }) => {
  const path = await addressOf(page, words);
  await page.goto(path);
  await page.getByText("Embed this story").click();
  const snippet = await page.getByText("<iframe src=").innerText();
  expect(snippet).toContain(`/embed/${idIn(path)}"`);
  const elsewhere = snippet.replace(/src="[^"]*\/embed/, `src="${baseURL}/embed`);
  await page.setContent(`<!doctype html><title>Another site</title><p>Read this:</p>${elsewhere}`);
  const shown = page.frameLocator("iframe").getByRole("link", { name: words });
  await expect(shown).toBeVisible();
  await expect(shown).toHaveAttribute("href", new RegExp(`${path}$`));
  expect(await page.context().cookies()).toEqual([]);
});

test("another site asks how to show a story, as the page says @either", async ({ page }) => {
  await page.goto(await addressOf(page, words));
  const address = new URL((await linkIn(page, "application/json+oembed").getAttribute("href")) ?? "");
  const answer = await page.request.get(address.pathname + address.search);
  expect(await answer.json()).toMatchObject({ type: "rich", html: expect.stringContaining("<iframe") });
});
