import { fork } from "node:child_process";
import { once } from "node:events";
import { conditions } from "./conditions.ts";
import { writeLatest } from "./document.ts";
import { readOptions } from "./options.ts";
import { type Outcome, summaryTable, wrongs } from "./summary.ts";

/** Runs benches one after the other, each in a process of its own, and ends with one table; `write` keeps it. */
export async function runAll(
  benches: readonly string[],
  settings: readonly string[],
  write: boolean,
): Promise<boolean> {
  const about = conditions(readOptions(settings));
  const outcomes: Outcome[] = [];
  for (const bench of benches) {
    console.log(`\n── ${bench}`);
    outcomes.push(await runApart(bench, settings));
  }
  const table = summaryTable(outcomes);
  const wrong = wrongs(outcomes);
  console.log(`\n${table}\n\n${wrong || "What was measured was right."}`);
  if (write) writeLatest(`${about.map((line) => `- ${line}`).join("\n")}\n\n${table}\n\n${wrong}`);
  return wrong === "";
}

async function runApart(bench: string, settings: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { bench, right: false, rows: [] };
  const child = fork(new URL("./run.ts", import.meta.url), [bench, ...settings]);
  child.on("message", (message: Outcome) => {
    outcome = message;
  });
  const [code] = await once(child, "exit");
  return code === 0 ? outcome : { ...outcome, right: false };
}
