// Runs one bench: npm run bench -- <name> [name=value …]. Each bench says what it measures.
import { readdirSync } from "node:fs";
import { readOptions } from "./options.ts";
import { openBenchSite } from "./site.ts";

const benches = readdirSync(new URL("./benches", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
const [name = "", ...settings] = process.argv.slice(2);

if (!benches.includes(name)) {
  console.error(`Say which bench: ${benches.join(", ")}. For example: npm run bench -- ${benches[0]} seconds=5`);
  process.exit(1);
}

const { run } = (await import(`./benches/${name}.ts`)) as { run: import("./options.ts").Bench };
const site = await openBenchSite();
try {
  process.exitCode = (await run(site, readOptions(settings))) ? 0 : 1;
} finally {
  await site.close();
}
