import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../up/settings.ts";

const mostLetters = 6000;

/** Prints what stood on the page where a journey failed: where only the output is kept, that is all there is to go by. */
export function sayWhatWasSeen(): void {
  const results = join(root, "test-results");
  if (!existsSync(results)) return;
  for (const file of globSync("*/error-context.md", { cwd: results })) {
    console.log(`\n── ${file}\n${readFileSync(join(results, file), "utf8").slice(0, mostLetters)}`);
  }
}
