import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { mailsTo } from "./mails.ts";

/** An edition of this subject goes out to everybody who gets the weekly newsletter. */
export function newsletterGoesOut(subject: string): Promise<void> {
  return run("e2e/send-newsletter.ts", subject);
}

/** The mail server says that there is no such address. */
export function mailComesBack(address: string): Promise<void> {
  return run("e2e/mail-comes-back.ts", address);
}

async function run(program: string, word: string): Promise<void> {
  const { E2E_DATABASE_URL, E2E_DATA_DIR, E2E_BASE_URL } = process.env;
  if (!E2E_DATABASE_URL) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  await promisify(execFile)("node", [program, word], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: E2E_DATABASE_URL, DATA_DIR: E2E_DATA_DIR ?? ".data", LOG_LEVEL: "silent" },
      ...{ AUTH_SECRET: "only-for-tests-0123456789-0123456789", SITE_URL: E2E_BASE_URL },
    },
  });
}

/** The text of a mail that has come to somebody; waits until it is there. */
export async function mailOf(to: string, subject: string): Promise<string> {
  let text: string | undefined;
  await expect(async () => {
    text = (await mailsTo(to)).find((mail) => mail.subject.includes(subject))?.text;
    expect(text).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return text ?? "";
}

/** The path of the first link in a mail that begins so. */
export function linkIn(text: string, path: string): string {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  return links.map((link) => new URL(link).pathname).find((found) => found.startsWith(path)) ?? "";
}
