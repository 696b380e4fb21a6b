import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";
import { codeAt, stepOf } from "../lib/accounts/two-factor/totp.ts";
import { unzip } from "../prisma/builders/unzip.ts";
import { pressButton } from "./forms.ts";
import type { Person } from "./people.ts";

/** A member's app for codes, which has read the secret. */
export type App = { code: (stepsFromNow?: number) => string };

/** Sets the second step up; answers the app and the recovery codes. */
export async function turnOnTwoFactor(page: Page, person: Person, from: "off" | "begun" = "off") {
  await page.goto("/account/two-factor");
  if (from === "off") {
    await page.getByLabel("Your password").fill(person.password);
    await pressButton(page, "Set up two-factor");
  }
  await expect(page.getByRole("img", { name: "The picture for your app" })).toBeVisible();
  const app = appOf((await page.locator("[data-secret]").innerText()).replaceAll(/\s/g, ""));
  await page.getByLabel("Code", { exact: true }).fill(app.code());
  await pressButton(page, "Turn on two-factor");
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  return { app, codes: await codes.allInnerTexts() };
}

function appOf(secret: string): App {
  const bits = [...secret].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  const bytes = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return { code: (stepsFromNow = 0) => codeAt(bytes, stepOf(new Date()) + stepsFromNow) };
}

/** Types e-mail and password, and comes to the page that asks for the code. */
export async function takeFirstStep(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/log-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await pressButton(page, "Log in");
  await expect(page.getByRole("heading", { level: 1, name: "Your code" })).toBeVisible();
}

/** Types a code on that page. */
export async function takeSecondStep(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await pressButton(page, "Log in");
}

/** Downloads the newest export, and gives its files by their paths. */
export async function downloadExport(page: Page): Promise<Record<string, string>> {
  const file = page.waitForEvent("download");
  await page.getByRole("list", { name: "Files" }).getByRole("link", { name: "Download" }).first().click();
  return unzip(createReadStream(await (await file).path()));
}

/** Seven days go by for somebody who has asked for their account to be deleted. */
export async function deletionIsCarriedOut({ email }: Person): Promise<void> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR, E2E_BASE_URL } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  await promisify(execFile)("node", ["e2e/carry-out-deletion.ts", email], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
      ...{ AUTH_SECRET: "only-for-tests-0123456789-0123456789", SITE_URL: E2E_BASE_URL },
    },
  });
}
