import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { runTool } from "./run-tool.ts";
import { root } from "./settings.ts";

const folder = join(root, "lib/platform/db/generated");

/** Writes the database client from prisma/schema.prisma when it is missing or older; tells whether it did. */
export async function generateClient(signal?: AbortSignal): Promise<boolean> {
  const stampFile = join(folder, ".made-from");
  const stamp = fingerprint(["prisma/schema.prisma", "prisma.config.ts"], prismaVersion());
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const args = [join(root, "node_modules/prisma/build/index.js"), "generate"];
  await runTool({ name: "prisma generate", args, ...(signal ? { signal } : {}) });
  writeFileSync(stampFile, stamp);
  return true;
}

function prismaVersion(): string {
  return String(JSON.parse(readFileSync(join(root, "node_modules/prisma/package.json"), "utf8")).version);
}
