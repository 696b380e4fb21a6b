import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "./env.ts";

const lastBackup = z.object({ at: z.iso.datetime(), file: z.string(), bytes: z.number() });
export type LastBackup = z.infer<typeof lastBackup>;

/** Notes in the data folder that a backup was taken. */
export async function noteBackup(backup: LastBackup): Promise<void> {
  await mkdir(/* turbopackIgnore: true */ env().DATA_DIR, { recursive: true, mode: 0o700 });
  await writeFile(`${path()}.part`, `${JSON.stringify(backup)}\n`, { mode: 0o600 });
  await rename(`${path()}.part`, path());
}

/** The last backup that was taken with this data folder; null where none was, or the note cannot be read. */
export async function readLastBackup(): Promise<LastBackup | null> {
  const text = await readFile(path(), "utf8").catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === "ENOENT") return null;
    throw thrown;
  });
  return text === null ? null : (lastBackup.safeParse(parse(text)).data ?? null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function path(): string {
  return join(/* turbopackIgnore: true */ env().DATA_DIR, "last-backup.json");
}
