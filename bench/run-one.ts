import { pinServing } from "./cores.ts";
import type { Bench, Options } from "./options.ts";
import { readOptions } from "./options.ts";
import { printedRows } from "./report.ts";
import { openBenchSite } from "./site.ts";

type BenchModule = { run: Bench; usual?: Partial<Options> };

/** Runs one bench against a site of its own (or that of BENCH_URL), and says whether what it measured was right. */
export async function runOne(name: string, settings: readonly string[]): Promise<boolean> {
  const { run, usual } = (await import(`./benches/${name}.ts`)) as BenchModule;
  const options = readOptions(settings, usual);
  pinServing();
  const site = await openBenchSite();
  try {
    const right = await run(site, options);
    process.send?.({ bench: name, right, rows: printedRows() });
    return right;
  } finally {
    await site.close();
  }
}
