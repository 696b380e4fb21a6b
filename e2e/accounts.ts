import { createReadStream } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { codeAt, stepOf } from "../lib/accounts/two-factor/totp.ts";
import { unzip } from "../prisma/builders/unzip.ts";
import { behindTheScenes } from "./backstage/ask.ts";
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
export function deletionIsCarriedOut({ email }: Person): Promise<void> {
  return behindTheScenes("carryOutDeletion", { email });
}
