import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";

type Mail = { at: string; to: string; subject: string; text: string };

/** The link beginning with `path` in the newest mail to somebody; waits until it has come. */
export async function linkInMail(to: string, path: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    link = (await mailsTo(to))
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .find((found) => found.includes(path));
    expect(link).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return new URL(link ?? "").pathname;
}

/** The mails to somebody, newest first. */
export async function mailsTo(to: string): Promise<Mail[]> {
  const folder = join(process.env.E2E_DATA_DIR ?? ".data", "outbox");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const mails = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Mail),
  );
  return mails.filter((mail) => mail.to === to).sort((a, b) => b.at.localeCompare(a.at));
}
