import { type AimName, aims } from "../aims.ts";
import { printCheck, printFigure } from "../report.ts";
import type { Explained } from "./explain.ts";
import type { Answers } from "./measurer.ts";

/** The times of each page. */
export type Times = Record<string, Answers["times"]>;

const aim = 1.2;
const discussionAim = 1.3;
const storiesAimedAt = 100_000;

/**
 * Prints a line for each page: how long it takes in both worlds, and whether it grows. On a busy machine the middle
 * times jump about; what grows also grows in its best time. Says whether all answers were right.
 */
export function printTimes(small: Times, large: Times, stories: number): boolean {
  const heads = ["small best", "p50", "p95", "large best", "p50", "p95", "best ×", "p50 ×"];
  console.log(`\n${"milliseconds".padEnd(42)}${heads.map((head) => head.padStart(11)).join("")}`);
  for (const name of Object.keys(large)) {
    const [before, after] = [figuresOf(small[name]), figuresOf(large[name])];
    const ratios = [after[0] / before[0], after[1] / before[1]];
    const grows = ratios.every((ratio) => ratio > aim);
    const figures = [...before, ...after, ...ratios].map((value) => figure(value, 11)).join("");
    console.log(`${name.padEnd(42)}${figures}${grows ? `  over ${aim}` : ""}`);
  }
  printDiscussions(large);
  printGrowth("story page", "scale-story", stories, [small, large]);
  printGrowth("front page", "scale-front", stories, [small, large]);
  printGrowth("search", "scale-search", stories, [small, large]);
  const wrong = Object.keys(large).filter((name) => [small[name], large[name]].some(isWrong));
  return printCheck("every answer can be right", wrong.length === 0, wrong.join(", "));
}

// Of the middle times: what a reader waits for, as a rule. A smaller world says nothing of the aim.
function printGrowth(name: string, aim: AimName, stories: number, [small, large]: [Times, Times]): void {
  const page = Object.keys(large).find((each) => each.startsWith(name));
  if (!page) return;
  const ratio = figuresOf(large[page])[1] / figuresOf(small[page])[1];
  if (stories >= storiesAimedAt) printFigure(aims[aim].says, ratio, "×", aim);
  else printFigure(`${stories.toLocaleString("en-GB")} stories against 100: ${name}`, ratio, "×");
}

function printDiscussions(large: Times): void {
  const [few, many] = ["story page, 20 comments", "story page, 1,000 comments"].map(
    (name) => figuresOf(large[name])[1],
  );
  const ratio = (many ?? Number.NaN) / (few ?? Number.NaN);
  console.log(`what a story page reads, 1,000 comments against 20: ${ratio.toFixed(2)} × (aim ${discussionAim})`);
}

function isWrong(times: Answers["times"] | undefined): boolean {
  return !times?.length || times.includes(null);
}

function figuresOf(times: Answers["times"] | undefined): [number, number, number] {
  const all = sorted(times);
  return [at(all, 0), at(all, 0.5), at(all, 0.95)];
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

// A desk is seen by its owner alone; everything else is asked for by everybody.
const mostMs = { search: 100, suggestions: 100, list: 50, feed: 50, verdict: 50, "desk of few": 100 } as const;

/** Says whether each search, list, feed and room takes the database no longer than it may, the 500th page like the first. */
export function printBudgets(plans: Answers["plans"]): boolean {
  const late = Object.entries(plans).flatMap(([name, statements]) => {
    const most = mostMs[name.split(":")[0] as keyof typeof mostMs] ?? Number.POSITIVE_INFINITY;
    const ms = statements.reduce((sum, statement) => sum + statement.ms, 0);
    return ms > most ? [`${name} takes ${ms.toFixed(0)} ms`] : [];
  });
  return printCheck(
    "the database takes < 100 ms for a search and a desk, < 50 ms for a list, a feed and a verdict",
    late.length === 0,
    late.join(", "),
  );
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
