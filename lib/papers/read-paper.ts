import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "../platform/env.ts";
import { markdownToHtml } from "../platform/html/markdown.ts";

/** The house's papers: pages that an operator can write anew. */
export const papers = ["about", "rules", "views", "sources", "privacy", "terms"] as const;
export type PaperName = (typeof papers)[number];

export type Paper = { title: string; html: string };

/** A paper: the operator's own `pages/<name>.md` in the data folder, else the one that comes with the code (`content/`). */
export async function readPaper(name: PaperName): Promise<Paper> {
  const own = await readIfThere(join(env().DATA_DIR, "pages", `${name}.md`));
  const text = own ?? (await readFile(join(process.cwd(), "content", `${name}.md`), "utf8"));
  const filled = text.replaceAll("{{site}}", () => env().SITE_NAME);
  const [, title = name] = /^# (.+)$/m.exec(filled) ?? [];
  return { title: title.trim(), html: markdownToHtml(filled.replace(/^# .+$/m, "")).html };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
