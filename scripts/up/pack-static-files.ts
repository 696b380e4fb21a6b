import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPacked, packFile } from "../../front/read-static-file.ts";

const atOnce = 4;

/** Writes each file of a folder once more, compressed with brotli and with gzip. */
export async function packStaticFiles(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isPacked(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const packNext = async () => {
    for (let file = files.pop(); file; file = files.pop()) await pack(file);
  };
  await Promise.all(Array.from({ length: atOnce }, packNext));
}

async function pack(file: string): Promise<void> {
  for (const [ending, bytes] of Object.entries(await packFile(file))) await writeFile(file + ending, bytes);
}
