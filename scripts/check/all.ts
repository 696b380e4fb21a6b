import { Halt } from "../halt.ts";
import { endWhenTold } from "./interruption.ts";
import * as stages from "./stages.ts";
import { lastLine, nothing, oneCheck, sum, type Tally } from "./tally.ts";

const tallies = new Map<string, Tally>();

/** Runs one stage unless one that it needs has failed; a stage that crashes is one failure. */
async function stage(name: string, run: () => Promise<Tally>, needs: string[] = []): Promise<void> {
  console.log(`\n── ${name} ──`);
  const missing = needs.find((each) => (tallies.get(each)?.failed ?? 1) > 0);
  if (missing) {
    console.log(`not run, because of: ${missing}`);
    tallies.set(name, { ...nothing, failed: 1 });
    return;
  }
  const begun = performance.now();
  const tally = await run().catch(crashed);
  tallies.set(name, tally);
  console.log(`${name}: ${lastLine(tally)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

function crashed(thrown: unknown): Tally {
  console.error(thrown instanceof Halt ? thrown.message : thrown);
  return oneCheck(1);
}

endWhenTold();
await stage("Format and lint", stages.checkFormat);
await stage("Generated code", stages.writeGenerated);
await stage("Types", stages.checkTypes, ["Generated code"]);
await stage("Rules and use cases", () => stages.runUnits(), ["Generated code"]);
await stage("Build", stages.buildSite, ["Generated code"]);
await stage("Processes", () => stages.runProcesses(), ["Build"]);
await stage("Journeys", () => stages.runJourneys(), ["Build"]);

const total = sum([...tallies.values()]);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${lastLine(total)}`);
