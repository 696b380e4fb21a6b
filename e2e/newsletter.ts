import { expect } from "@playwright/test";
import { behindTheScenes } from "./backstage/ask.ts";
import { mailsTo } from "./mails.ts";

/** An edition of this subject goes out to everybody who gets the weekly newsletter. */
export function newsletterGoesOut(subject: string): Promise<void> {
  return behindTheScenes("sendNewsletter", { subject });
}

/** The mail server says that there is no such address. */
export function mailComesBack(email: string): Promise<void> {
  return behindTheScenes("mailComesBack", { email });
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
