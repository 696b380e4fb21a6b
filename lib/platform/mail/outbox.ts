import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nowMs } from "../clock.ts";
import { env } from "../env.ts";
import { newId } from "../new-id.ts";
import type { Mail } from "./message.ts";

const keptMail = z.object({
  key: z.string(),
  at: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

/** A mail in the outbox folder. */
export type KeptMail = z.infer<typeof keptMail>;

/** Keeps a mail that nothing is there to send: as it would go out (.eml), and its parts (.json). No half files. */
export async function keepInOutbox(mail: Mail, source: Buffer): Promise<void> {
  const key = newId();
  const { to, subject, text, html } = mail;
  const parts: KeptMail = { key, at: new Date(nowMs()).toISOString(), to, subject, text, html };
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeWhole(`${key}.eml`, source);
  await writeWhole(`${key}.json`, JSON.stringify(parts, null, 2));
}

/** The newest mails in the outbox folder, newest first. */
export async function listOutbox(most = 200): Promise<KeptMail[]> {
  const names = await readdir(folder()).catch(ifMissing([]));
  const keys = names.filter((name) => /^[0-9a-z]+\.json$/.test(name)).sort();
  const newest = keys.slice(-most).reverse();
  return Promise.all(
    newest.map(async (name) => keptMail.parse(JSON.parse(await readFile(join(folder(), name), "utf8")))),
  );
}

/** One mail of the outbox folder; null when there is none of this key. */
export async function readOutbox(key: string): Promise<KeptMail | null> {
  if (!/^[0-9a-z]+$/.test(key)) return null;
  const source = await readFile(join(folder(), `${key}.json`), "utf8").catch(ifMissing(null));
  return source === null ? null : keptMail.parse(JSON.parse(source));
}

function folder(): string {
  return join(env().DATA_DIR, "outbox");
}

async function writeWhole(name: string, content: Buffer | string): Promise<void> {
  const path = join(folder(), name);
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

function ifMissing<T>(instead: T): (thrown: NodeJS.ErrnoException) => T {
  return (thrown) => {
    if (thrown.code === "ENOENT") return instead;
    throw thrown;
  };
}
