import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The system's Chromium where there is one, else the one that `npx playwright install chromium` brings. Without its window
// it does a page for a third of the work.
const chromium = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
  .map((name) => `/usr/bin/${name}`)
  .find(existsSync);

const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const launchOptions = chromium ? { executablePath: chromium, args } : { args };
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

// Journeys that run without JavaScript too, and journeys for which one size is enough.
const plain = /@plain/;
const either = /@either/;
// These go through their own sizes, or can happen only once.
const once = /(?:screens|budget|an-admin-is-born)\.spec\.ts$/;

/** Journeys run against a site that is up already: scripts/check/site.ts starts one and says where (E2E_BASE_URL). */
export default defineConfig({
  testDir: "e2e/journeys",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT ? [["list"], ["json", { outputFile: process.env.E2E_REPORT }]] : [["list"]],
  use: { baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000", launchOptions, screenshot: "only-on-failure" },
  projects: [
    { name: "once", use: desktop, testMatch: once },
    { name: "desktop", use: desktop, testIgnore: once },
    { name: "phone", use: phone, grepInvert: either, testIgnore: once },
    // Without scripts the pages are the same in both sizes but for their styles, which the others look at.
    { name: "without JavaScript", use: { ...phone, javaScriptEnabled: false }, grep: plain, testIgnore: once },
  ],
});
