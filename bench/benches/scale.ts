// What each page asks of the database, with 100 stories and with 100,000: npm run bench -- scale [stories=… plans=full].
import { loadavg } from "node:os";
import { startThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { printCheck } from "../report.ts";
import type { Answers } from "../scale/measurer.ts";
import { readScaleOptions, type ScaleOptions, small } from "../scale/size.ts";
import { printBudgets, printJobs, printPlans, printTimes, type Times } from "../scale/table.ts";
import { makeWorld, type World } from "../scale/world.ts";

const loadingAimSeconds = 300;

/** Fills both worlds, times the pages in turns, prints, and says whether what was measured was also right. */
export async function runAlone(settings: readonly string[]): Promise<boolean> {
  const options = readScaleOptions(settings);
  const cluster = await startThrowawayCluster(["shared_buffers=512MB", "max_wal_size=8GB"]);
  const worlds: World[] = [];
  try {
    const few = await makeWorld(cluster, "small", small, () => undefined);
    worlds.push(few);
    const begun = performance.now();
    const many = await makeWorld(cluster, "large", options.large, printPart);
    worlds.push(many);
    const seconds = (performance.now() - begun) / 1000;
    console.log(`loaded in ${seconds.toFixed(0)} s (aim ${loadingAimSeconds}); load: ${loadavg()[0]?.toFixed(1)}\n`);
    return await measure(few, many, options);
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
    await cluster.stop();
  }
}

async function measure(few: World, many: World, options: ScaleOptions): Promise<boolean> {
  const { rounds, repeats, plans } = options;
  const jobs: Answers["jobs"][] = [];
  await few.ask("jobs");
  for (let round = 0; round < rounds; round++) jobs.push(await many.ask("jobs"));
  const [ofFew, ofMany] = await timePages(few, many, rounds, repeats);
  const asked = await many.ask("plans", { full: plans === "full" });
  printPlans(asked);
  printJobs(jobs);
  const right = printTimes(ofFew, ofMany, options.large.stories);
  printBudgets(asked);
  const checks = await many.ask("checks");
  return checks.map(({ name, holds, detail }) => printCheck(name, holds, detail)).every(Boolean) && right;
}

// Each page in both worlds, one right after the other, so that whatever else the machine does slows both alike.
async function timePages(few: World, many: World, rounds: number, repeats: number): Promise<[Times, Times]> {
  const [ofFew, ofMany]: [Times, Times] = [{}, {}];
  for (const page of await many.ask("pages")) {
    for (let round = 0; round < rounds; round++) {
      ofFew[page] = [...(ofFew[page] ?? []), ...(await few.ask("times", { page, repeats }))];
      ofMany[page] = [...(ofMany[page] ?? []), ...(await many.ask("times", { page, repeats }))];
    }
  }
  return [ofFew, ofMany];
}

function printPart(what: string, ms: number): void {
  if (ms >= 1000) console.log(`${what.padEnd(30)} ${(ms / 1000).toFixed(1)} s`);
}
