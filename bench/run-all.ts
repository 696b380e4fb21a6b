import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { conditions } from "./conditions.ts";
import { writeLatest } from "./document.ts";
import { readOptions } from "./options.ts";
import { settingsOf } from "./settings-of.ts";
import { type Outcome, summaryTable, wrongs } from "./summary.ts";

type How = { short: boolean; write: boolean };

const longestMs = 20 * 60_000;
const longestShortMs = 3 * 60_000;
const lastMs = 10_000;

/** Runs benches one after the other, each in a process of its own, and ends with one table; `write` keeps it. */
export async function runAll(benches: readonly string[], said: readonly string[], how: How): Promise<boolean> {
  const about = conditions(readOptions(settingsOf("", said, how.short)));
  const outcomes: Outcome[] = [];
  for (const bench of benches) {
    console.log(`\n── ${bench}`);
    outcomes.push(await runApart(bench, settingsOf(bench, said, how.short), how.short ? longestShortMs : longestMs));
  }
  const table = summaryTable(outcomes);
  const wrong = wrongs(outcomes);
  console.log(`\n${table}\n\n${wrong || "What was measured was right."}`);
  if (how.write) writeLatest(`${about.map((line) => `- ${line}`).join("\n")}\n\n${table}\n\n${wrong}`);
  return wrong === "";
}

// What it has started ends with it.
async function runApart(bench: string, settings: readonly string[], mostMs: number): Promise<Outcome> {
  let outcome: Outcome = { bench, right: false, rows: [] };
  const begin = performance.now();
  const child = fork(new URL("./run.ts", import.meta.url), [bench, ...settings]);
  child.on("message", (message: Outcome) => {
    outcome = message;
  });
  const timer = setTimeout(() => stop(child, `NOT  done within ${mostMs / 60_000} minutes`), mostMs);
  const [code] = await once(child, "exit");
  clearTimeout(timer);
  console.log(`     ${bench} took ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return code === 0 ? outcome : { ...outcome, right: false };
}

function stop(child: ChildProcess, why: string): void {
  console.log(why);
  child.kill();
  setTimeout(() => child.kill("SIGKILL"), lastMs).unref();
}
