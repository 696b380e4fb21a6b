import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// The system's Chromium where there is one, else the one that `npx playwright install chromium` brings.
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const launchOptions = chromium ? { executablePath: chromium, args } : { args };
const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };
const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };

const scriptless = { javaScriptEnabled: false };

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
    { name: "desktop without JavaScript", use: { ...desktop, ...scriptless }, grep: plain, testIgnore: once },
    {
      name: "phone without JavaScript",
      use: { ...phone, ...scriptless },
      grep: plain,
      grepInvert: either,
      testIgnore: once,
    },
  ],
});
