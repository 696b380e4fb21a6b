import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "../up/build.ts";
import { generateClient } from "../up/generate.ts";
import { run } from "./run.ts";
import { sayWhatWasSeen } from "./say-what-was-seen.ts";
import { startSeededSite } from "./site.ts";
import { oneCheck, readPlaywright, readVitest, type Tally } from "./tally.ts";

/** Format and lint. */
export async function checkFormat(): Promise<Tally> {
  return oneCheck(await run("@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]));
}

/** What is written by programs: the database client and the types of the routes. */
export async function writeGenerated(): Promise<Tally> {
  await generateClient();
  return oneCheck(await run("next/dist/bin/next", ["typegen"]));
}

export async function checkTypes(): Promise<Tally> {
  return oneCheck(await run("typescript/bin/tsc", ["--noEmit", "-p", "."]));
}

/** Rules, use cases on a throw-away PostgreSQL, architecture. */
export function runUnits(args: string[] = []): Promise<Tally> {
  return runVitest(args);
}

/** The built site in several processes: what each must see of the others, and how they end. */
export function runProcesses(args: string[] = []): Promise<Tally> {
  return runVitest(["--config=vitest.site.config.ts", ...args]);
}

function runVitest(args: string[]): Promise<Tally> {
  return withFolder(async (folder) => {
    const report = join(folder, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return readVitest(report, await run("vitest/vitest.mjs", ["run", ...reporters, ...args]));
  });
}

export async function buildSite(): Promise<Tally> {
  if (!isBuilt()) await build({});
  return oneCheck(0);
}

/** Journeys in a real browser, against the built site over a database of its own. */
export function runJourneys(args: string[] = []): Promise<Tally> {
  return withFolder(async (folder) => {
    const site = await startSeededSite();
    try {
      const report = join(folder, "playwright.json");
      const code = await run("@playwright/test/cli.js", ["test", ...args], { ...site.forTests, E2E_REPORT: report });
      if (code !== 0) sayWhatWasSeen();
      return readPlaywright(report, code);
    } finally {
      await site.stop();
    }
  });
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-check-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    return await use(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}
