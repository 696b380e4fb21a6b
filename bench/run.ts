// Runs one bench: npm run bench -- <name> [name=value …]. Each bench says what it measures.
import { readdirSync } from "node:fs";
import { type Bench, readOptions } from "./options.ts";
import { openBenchSite } from "./site.ts";

const benches = readdirSync(new URL("./benches", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
const [name = "", ...settings] = process.argv.slice(2);

if (!benches.includes(name)) {
  console.error(`Say which bench: ${benches.join(", ")}. For example: npm run bench -- ${benches[0]} seconds=5`);
  process.exit(1);
}

/** A bench measures a site, or (`runAlone`) something of its own. */
type Module = { run: Bench; runAlone?: (settings: readonly string[]) => Promise<boolean> };

const { run, runAlone } = (await import(`./benches/${name}.ts`)) as Module;
process.exitCode = (await (runAlone ? runAlone(settings) : onSite(run))) ? 0 : 1;

async function onSite(run: Bench): Promise<boolean> {
  const site = await openBenchSite();
  try {
    return await run(site, readOptions(settings));
  } finally {
    await site.close();
  }
}
