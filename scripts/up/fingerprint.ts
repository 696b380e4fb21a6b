import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./settings.ts";

/** A hash over the content of files and folders of this checkout; what is not there counts as not there. */
export function fingerprint(paths: string[], salt = ""): string {
  const hash = createHash("sha256").update(salt);
  for (const path of paths.flatMap(filesUnder).sort())
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => name !== "generated" && name !== "testdata" && !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => filesUnder(join(path, name)));
}
