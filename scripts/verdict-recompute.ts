// Works the verdicts out of a released file of votes, and holds them against the released ones that lie beside it.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { recompute, textOf } from "../lib/verdicts/release-files.ts";
import { command, Halt } from "./halt.ts";

await command(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Halt("Name the file: npm run verdict:recompute -- votes-2026-05-03.jsonl.gz");
  const text = await recomputed(file);
  const released = join(dirname(file), basename(file).replace(/^votes/, "verdicts"));
  const stories = text.trimEnd().split("\n").length - 1;
  if (released === file || !existsSync(released)) {
    const target = join(dirname(file), `recomputed-${basename(file).replace(/\.gz$/, "")}`);
    await writeFile(target, text);
    console.log(
      `${stories} verdicts written to ${target}. Put the released file of verdicts beside it to compare them.`,
    );
    return;
  }
  if (textOf(await readFile(released)) !== text) throw new Halt(`These are not the verdicts in ${basename(released)}.`);
  console.log(`The same ${stories} verdicts as in ${basename(released)}, byte for byte.`);
});

async function recomputed(file: string): Promise<string> {
  try {
    return recompute(await readFile(file));
  } catch (thrown) {
    throw new Halt(
      `${basename(file)} cannot be worked out: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
  }
}
