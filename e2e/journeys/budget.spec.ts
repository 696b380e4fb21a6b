import { expect, type Locator, type Page, test } from "@playwright/test";
import { addressOf, region } from "../stories.ts";
import { expectQuiet, watch } from "../watch.ts";

const kibibyte = 1024;

/** Notes what the scripts of the pages to come weigh as they come over the line, by address. */
async function weighScripts(page: Page): Promise<Map<string, number>> {
  const line = await page.context().newCDPSession(page);
  const scripts = new Map<string, string>();
  const bytes = new Map<string, number>();
  await line.send("Network.enable");
  line.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") scripts.set(requestId, response.url);
  });
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url) bytes.set(url, encodedDataLength);
  });
  return bytes;
}

function kibibytes(scripts: ReadonlyMap<string, number>): number {
  return [...scripts.values()].reduce((sum, size) => sum + size, 0) / kibibyte;
}

/** The scripts that wait until they are wanted. */
function heldScripts(page: Page): Locator {
  return page.locator('script[type="text/held"]');
}

/** Goes down the page as a reader does. */
async function readOn(page: Page): Promise<void> {
  const { height, step } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    step: innerHeight,
  }));
  for (let y = 0; y < height; y += step) await page.mouse.wheel(0, step);
}

for (const [name, words] of [
  ["a story page", "Mill Road"],
  ["the front page", null],
] as const)
  test(`a guest who reads loads at most 20 KiB of scripts: ${name}`, async ({ page }) => {
    const scripts = await weighScripts(page);
    await page.goto(words ? await addressOf(page, words) : "/", { waitUntil: "networkidle" });
    await readOn(page);
    test.info().annotations.push({ type: "scripts", description: `${kibibytes(scripts).toFixed(1)} KiB` });
    expect(kibibytes(scripts)).toBeGreaterThan(0);
    expect(kibibytes(scripts)).toBeLessThanOrEqual(20);
    expect(await heldScripts(page).count()).toBeGreaterThan(0);
  });

test("a guest who begins to write loads at most 140 KiB, compressed, no editor, and nothing moves", async ({
  page,
  baseURL,
}) => {
  const seen = watch(page, baseURL ?? "");
  const scripts = await weighScripts(page);
  await page.goto(await addressOf(page, "Mill Road"), { waitUntil: "networkidle" });
  const field = region(page, "Comments").getByLabel("Your comment");
  await field.fill("Before the scripts are there");
  await expect(heldScripts(page)).toHaveCount(0);
  await region(page, "Comments").getByRole("button", { name: "Cool" }).click();
  await expect(field).toHaveValue("Before the scripts are there😎");
  await page.waitForLoadState("networkidle");
  test.info().annotations.push({ type: "scripts", description: `${kibibytes(scripts).toFixed(1)} KiB` });
  expect(kibibytes(scripts)).toBeLessThanOrEqual(140);
  for (const url of scripts.keys()) {
    const answer = await page.request.get(url, { headers: { "accept-encoding": "br" } });
    expect(["br", "gzip"]).toContain(answer.headers()["content-encoding"]);
    expect(await answer.text()).not.toMatch(/ProseMirror|tiptap/i);
  }
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.01);
  // React finds the page as it left it, although the numbers and ages in it have changed meanwhile.
  expectQuiet(seen);
});

test("a press that comes before the scripts is not lost", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const path = await addressOf(page, "Mill Road");
  await page.goto(path);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(path);
});

test("a press whose scripts never come works as without them", async ({ page }) => {
  await page.route(/\/_next\/static\/chunks\/.*\.js$/, (route) => route.abort());
  await page.goto("/");
  await region(page, "Most recent").getByRole("button", { name: "Load more" }).click();
  await expect(page).toHaveURL(/\?after=/);
});

test("a guest gets no cookie and asks nobody else for anything until they come in", async ({ page, baseURL }) => {
  const seen = watch(page, baseURL ?? "");
  for (const path of ["/", "/top", "/about", await addressOf(page, "Mill Road")]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
  }
  await region(page, "Comments").getByLabel("Your comment").fill("Not sent.");
  expect(await page.context().cookies()).toEqual([]);
  expectQuiet(seen);
});

for (const [name, viewport] of [
  ["phone", { width: 390, height: 844 }],
  ["desktop", { width: 1280, height: 900 }],
] as const)
  test(`nothing moves under a reader's eyes, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of ["/", await addressOf(page, "Forty hours at the Kessane crossing")]) {
      await page.goto(path, { waitUntil: "networkidle" });
      await readOn(page);
      expect(await layoutShift(page), path).toBeLessThanOrEqual(0.01);
    }
  });

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
            if (!hadRecentInput) sum += value;
          }
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // What has happened so far is handed over after the next two frames.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}
