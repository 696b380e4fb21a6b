// What a guest's browser loads of scripts on a story page, as it comes over the wire, before anything is touched.
import { type Browser, chromium } from "@playwright/test";
import browsers from "../../playwright.config.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";

type Script = { url: string; bytes: number; coding: string };

export const run: Bench = async ({ url, story }, options) => {
  printConditions(options);
  const browser = await openBrowser();
  if (!browser) return true;
  try {
    const scripts = await scriptsOf(browser, new URL(story.path, url));
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { url, bytes, coding } of scripts)
      console.log(`     ${String(bytes).padStart(8)} ${coding}  ${new URL(url).pathname}`);
    printFigure(`${scripts.length} scripts on a guest's story page`, total / 1024, "KiB", "script");
    return printCheck(
      "all are compressed with brotli",
      scripts.every(({ coding }) => coding === "br"),
    );
  } finally {
    await browser.close();
  }
};

async function openBrowser(): Promise<Browser | null> {
  try {
    return await chromium.launch(browsers.use?.launchOptions ?? {});
  } catch (thrown) {
    console.log(
      `Not measured, for there is no Chromium here: ${thrown instanceof Error ? thrown.message.split("\n")[0] : thrown}`,
    );
    return null;
  }
}

// Chromium asks for brotli over plain HTTP only from this machine by its name.
async function scriptsOf(browser: Browser, address: URL): Promise<Script[]> {
  address.hostname = "localhost";
  const page = await browser.newPage();
  const line = await page.context().newCDPSession(page);
  const scripts = new Map<string, Script>();
  await line.send("Network.enable");
  line.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type !== "Script") return;
    const coding = response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? "none";
    scripts.set(requestId, { url: response.url, bytes: 0, coding });
  });
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  await page.goto(address.href, { waitUntil: "networkidle" });
  return [...scripts.values()];
}
