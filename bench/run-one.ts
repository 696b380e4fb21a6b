import { pinServing } from "./cores.ts";
import type { Bench, Options } from "./options.ts";
import { readOptions } from "./options.ts";
import { printedRows } from "./report.ts";
import { openBenchSite } from "./site.ts";

/** A bench measures a site, or (`runAlone`) something of its own. */
type BenchModule = {
  run: Bench;
  usual?: Partial<Options>;
  runAlone?: (settings: readonly string[]) => Promise<boolean>;
};

/** Runs one bench against a site of its own (or that of BENCH_URL), and says whether what it measured was right. */
export async function runOne(name: string, settings: readonly string[]): Promise<boolean> {
  const { run, usual, runAlone } = (await import(`./benches/${name}.ts`)) as BenchModule;
  const right = await (runAlone ? runAlone(settings) : onSite(run, readOptions(settings, usual)));
  process.send?.({ bench: name, right, rows: printedRows() });
  return right;
}

async function onSite(run: Bench, options: Options): Promise<boolean> {
  pinServing();
  const site = await openBenchSite();
  try {
    return await run(site, options);
  } finally {
    await site.close();
  }
}
