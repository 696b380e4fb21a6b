import { existsSync } from "node:fs";
import { join } from "node:path";
import { command, Halt } from "./halt.ts";

/** One figure: how many of its rows hold, and those that do not, each in a line. */
type Figure = { name: string; total: number; right: number; wrong: string[] };

const MOST_SHOWN = 40;
const CORPORA = ["feeds", "dates", "addresses"];

/** Prints how the importer does on real inputs: `npm run corpora -- <folder>`. */
await command(async () => {
  const folder = process.argv[2];
  if (!folder || !existsSync(folder)) throw new Halt("Name the folder of the corpora: npm run corpora -- <folder>");
  let wrong = 0;
  for (const name of CORPORA) {
    const script = new URL(`./corpora/${name}.ts`, import.meta.url);
    if (!existsSync(script) || !existsSync(join(folder, `${name}.json`))) continue;
    const { run }: { run: (folder: string) => Promise<Figure[]> } = await import(script.href);
    const figures = await run(folder);
    figures.forEach(print);
    wrong += figures.reduce((sum, figure) => sum + figure.wrong.length, 0);
  }
  console.log(wrong === 0 ? "\nAll of it holds." : `\n${wrong} do not hold.`);
});

function print({ name, total, right, wrong }: Figure): void {
  const share = total === 0 ? "–" : `${((100 * right) / total).toFixed(1)} %`;
  console.log(`${name.padEnd(44)} ${`${right} of ${total}`.padStart(14)}  ${share.padStart(8)}`);
  for (const line of wrong.slice(0, MOST_SHOWN)) console.log(`    ${line}`);
  if (wrong.length > MOST_SHOWN) console.log(`    … and ${wrong.length - MOST_SHOWN} more`);
}
