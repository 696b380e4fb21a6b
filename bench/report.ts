import { availableParallelism, cpus, loadavg } from "node:os";
import { rate } from "./load.ts";
import type { Options } from "./options.ts";
import type { Result } from "./sender.ts";

/** Prints under which conditions was measured. */
export function printConditions({ seconds, connections, rounds }: Options): void {
  const [load = 0] = loadavg();
  console.log(`${availableParallelism()} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.version}`);
  console.log(
    `${connections} connections, median of ${rounds} rounds of ${seconds} s; load before: ${load.toFixed(1)}`,
  );
  if (load > 1) console.log("The machine is busy: absolute numbers mean little now, ratios a little more.");
}

/** Prints one line of results, with its ratio to the bare server in the same run. */
export function printLine(name: string, result: Result, bare?: Result): void {
  const figures = `${Math.round(rate(result)).toLocaleString("en-GB")}/s`.padStart(10);
  const times = `p50 ${result.p50.toFixed(2)} ms  p95 ${result.p95.toFixed(2)} ms`;
  const ratio = bare ? `  ${(rate(result) / rate(bare)).toFixed(2)} × bare` : "";
  console.log(`${name.padEnd(34)} ${figures}  ${times}${ratio}`);
}

/** Prints whether something that must hold does. */
export function printCheck(name: string, holds: boolean, detail = ""): boolean {
  console.log(`${holds ? "ok  " : "NOT "} ${name}${detail ? `: ${detail}` : ""}`);
  return holds;
}
