// Runs benches: npm run bench [-- <name>…|all [name=value …] [short] [write]]. Each bench says what it measures.
import { readdirSync } from "node:fs";
import { runAll } from "./run-all.ts";
import { runOne } from "./run-one.ts";
import { settingsOf } from "./settings-of.ts";

const benches = readdirSync(new URL("./benches", import.meta.url))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));
const words = process.argv.slice(2);
const named = words.filter((word) => !word.includes("=") && word !== "write" && word !== "short");
const settings = words.filter((word) => word.includes("="));
const unknown = named.filter((name) => name !== "all" && !benches.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${benches.join(", ")}; without a name all are run.`);
  process.exitCode = 1;
} else if (named.length === 1 && named[0] !== "all") {
  const [name = ""] = named;
  process.exitCode = (await runOne(name, words.includes("short") ? settingsOf(name, settings, true) : settings))
    ? 0
    : 1;
} else {
  const chosen = named.length === 0 || named.includes("all") ? benches : named;
  const how = { short: words.includes("short"), write: words.includes("write") };
  process.exitCode = (await runAll(chosen, settings, how)) ? 0 : 1;
}
