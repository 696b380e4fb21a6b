import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { joinModules } from "./join-modules.ts";

const folder = ".next/static/first-script";

/**
 * Makes the script that public pages begin with, out of the module `entry` and its function `start`, and puts it beside
 * what the build made, under the hash of its content.
 */
export function writeFirstScript(root: string, entry: string, start: string): void {
  const script = joinModules(root, entry, start);
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 16);
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, `${hash}.js`), script);
}

/** Where browsers find that script; null where nothing has been built. */
export function firstScriptPath(root: string): string | null {
  if (!existsSync(join(root, folder))) return null;
  const name = readdirSync(join(root, folder)).find((file) => file.endsWith(".js"));
  return name ? `/_next/static/first-script/${name}` : null;
}
