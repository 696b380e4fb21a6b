import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "../platform/db/sql.ts";
import { env } from "../platform/env.ts";
import { markdownToHtml } from "../platform/html/markdown.ts";
import { siteName } from "../site/read-settings.ts";
import type { PaperName } from "./schema.ts";

export type Paper = { title: string; html: string };

/** A paper, as its readers see it. */
export async function readPaper(name: PaperName): Promise<Paper> {
  return renderPaper((await writtenText(name)) ?? (await givenText(name)), name);
}

/** Markdown as a paper; the site's name stands where `{{site}}` does. */
export async function renderPaper(text: string, name: PaperName): Promise<Paper> {
  const site = await siteName();
  const filled = text.replaceAll("{{site}}", () => site);
  const [, title = name] = /^# (.+)$/m.exec(filled) ?? [];
  return { title: title.trim(), html: markdownToHtml(filled.replace(/^# .+$/m, "")).html };
}

/** What holds while admins have written nothing: the operator's own `pages/<name>.md` in the data folder, else the one that comes with the code (`content/`). */
export async function givenText(name: PaperName): Promise<string> {
  const own = await readIfThere(join(/* turbopackIgnore: true */ env().DATA_DIR, "pages", `${name}.md`));
  return own ?? (await readFile(join(process.cwd(), "content", `${name}.md`), "utf8"));
}

async function writtenText(name: PaperName): Promise<string | null> {
  const [last] = await sql.$queryRaw<{ text: string | null }[]>`
    SELECT text FROM paper_versions WHERE name = ${name} ORDER BY number DESC LIMIT 1`;
  return last?.text ?? null;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
