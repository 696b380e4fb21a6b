import { expect, type Page, test } from "@playwright/test";
import { addressOf, region } from "../stories.ts";
import { expectQuiet, watch } from "../watch.ts";

const kibibyte = 1024;

/** What a page's scripts weigh as they come over the line, by address. */
async function scriptsOf(page: Page, path: string): Promise<Map<string, number>> {
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
  await page.goto(path, { waitUntil: "networkidle" });
  await expect.poll(() => bytes.size).toBe(scripts.size);
  return bytes;
}

test("a guest's story page loads at most 140 KiB of scripts, compressed, and no editor", async ({ page }) => {
  const scripts = await scriptsOf(page, await addressOf(page, "Mill Road"));
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: "scripts", description: `${(total / kibibyte).toFixed(1)} KiB` });
  expect(total).toBeGreaterThan(0);
  expect(total / kibibyte).toBeLessThanOrEqual(140);
  for (const url of scripts.keys()) {
    const answer = await page.request.get(url, { headers: { "accept-encoding": "br" } });
    expect(["br", "gzip"]).toContain(answer.headers()["content-encoding"]);
    expect(await answer.text()).not.toMatch(/ProseMirror|tiptap/i);
  }
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
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height; y += viewport.height) await page.mouse.wheel(0, viewport.height);
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
