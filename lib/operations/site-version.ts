import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { shared } from "../platform/shared.ts";

/** Which Firsthand this is. */
export function siteVersion(): string {
  return shared("site-version", () => {
    const file = join(/* turbopackIgnore: true */ process.cwd(), "package.json");
    return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).version;
  });
}
