import { printCheck } from "../report.ts";
import type { Explained } from "./explain.ts";
import type { Answers } from "./measurer.ts";

/** The times of each page. */
export type Times = Record<string, Answers["times"]>;

const aim = 1.2;

/** Prints a line for each page: how long it takes in both worlds, and whether it grows. Says whether all answers were right. */
export function printTimes(small: Times, large: Times): boolean {
  console.log(
    `\n${"milliseconds".padEnd(44)} ${"small p50".padStart(10)} ${"p95".padStart(7)} ${"large p50".padStart(10)} ${"p95".padStart(7)}   ratio`,
  );
  const wrong: string[] = [];
  for (const name of Object.keys(large)) {
    const [before, after] = [sorted(small[name]), sorted(large[name])];
    const ratio = at(after, 0.5) / at(before, 0.5);
    const figures = [before, after]
      .map((times) => `${figure(at(times, 0.5), 10)} ${figure(at(times, 0.95), 7)}`)
      .join(" ");
    console.log(`${name.padEnd(44)} ${figures}  ${ratio.toFixed(2)} ×${ratio > aim ? `  over ${aim}` : ""}`);
    if ([small[name], large[name]].some((times) => !times?.length || times.includes(null))) wrong.push(name);
  }
  return printCheck("every answer can be right", wrong.length === 0, wrong.join(", "));
}

/** Prints the middle and the slowest of the parts of the jobs. */
export function printJobs(rounds: readonly Answers["jobs"][]): void {
  console.log("\nwhat the worker does in the large world, milliseconds (median of the rounds)");
  for (const name of Object.keys(rounds[0] ?? {})) {
    console.log(`${name.padEnd(44)} ${figure(at(sorted(rounds.map((round) => round[name] ?? null)), 0.5), 10)}`);
  }
}

/** Prints for each page what PostgreSQL did, a line a statement, and what grows in it. */
export function printPlans(plans: Answers["plans"]): void {
  console.log("\nplans in the large world");
  for (const [name, statements] of Object.entries(plans)) {
    console.log(name);
    for (const statement of statements) printPlan(statement);
  }
}

function printPlan({ statement, shape, ms, pages, faults, full }: Explained): void {
  const from = /\bFROM ("public"\.)?"?\(?(\w+)/.exec(statement)?.[2] ?? "";
  console.log(
    `  ${ms.toFixed(2).padStart(8)} ms ${String(pages).padStart(6)} pages  ${from}: ${full ? statement : shorten(shape)}`,
  );
  for (const fault of faults) console.log(`           ! ${fault}`);
  if (full) console.log(full.replaceAll(/^/gm, "           "));
}

function shorten(shape: string): string {
  return shape.length > 160 ? `${shape.slice(0, 157)}…` : shape;
}

function sorted(times: readonly (number | null)[] = []): number[] {
  return times.filter((ms) => ms !== null).sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return times[Math.floor(times.length * share)] ?? Number.NaN;
}

function figure(ms: number, width: number): string {
  return ms.toFixed(2).padStart(width);
}
