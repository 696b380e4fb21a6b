import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";
import { sendVisitors, type Visit } from "../prisma/builders/visitors.ts";

const title = "The mill is open again";
const patience = { timeout: 40_000, interval: 50 };
let story: { id: string; path: string; title: string };
let site: ThrowawaySite;

beforeEach(async () => {
  story = { ...(await aStory({ author: await aMember(), title })), title };
});
afterEach(() => site.stop());
afterAll(closeDatabase);

async function start(processes: number): Promise<void> {
  const env = { WEB_CONCURRENCY: String(processes), TRUSTED_PROXIES: "127.0.0.1", DATABASE_POOL: "5" };
  site = await startSite({ databaseUrl: required("DATABASE_URL"), env });
}

// Those under the primary.
function webProcesses(): number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" });
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/));
  const under = rows.filter(([, parent, state = "Z"]) => Number(parent) === site.server.pid && !state.startsWith("Z"));
  return under.map(([pid]) => Number(pid));
}

async function statusOfStory(): Promise<number | string> {
  try {
    return (await fetch(site.url + story.path, { signal: AbortSignal.timeout(2000) })).status;
  } catch (thrown) {
    return String(thrown); // cut off
  }
}

async function visit(count: number, atLeast: number) {
  const visitors = sendVisitors(site.url.replace("localhost", "127.0.0.1"), story, count);
  await expect.poll(() => visitors.visits.length, patience).toBeGreaterThan(atLeast);
  return visitors;
}

const failed = ({ outcome }: Visit) => outcome !== 200 && outcome !== 204;
const views = async () => (await db.storyTally.findUniqueOrThrow({ where: { storyId: story.id } })).views;

function acknowledged(visits: Visit[]): number {
  return visits.filter(({ path, outcome }) => path === "/api/views" && outcome === 204).length;
}

test("under load all processes are replaced without one failed request", async () => {
  await start(2);
  await expect.poll(webProcesses, patience).toHaveLength(2);
  const before = webProcesses();
  const visitors = await visit(6, 200);
  site.server.kill("SIGHUP");
  const news = () => webProcesses().filter((pid) => !before.includes(pid)).length;
  await expect.poll(() => [webProcesses().length, news()], patience).toEqual([2, 2]);
  const visits = await visitors.leave();
  expect(visits.filter(failed)).toEqual([]);
});

test("a killed process is replaced, and the site goes on", async () => {
  await start(2);
  await expect.poll(webProcesses, patience).toHaveLength(2);
  const [victim = 0, other = 0] = webProcesses();
  process.kill(victim, "SIGKILL");
  // The other one may not listen yet; then whoever comes is cut off, comes again, and is answered. That nobody is where
  // both listen, processes.test.ts holds.
  await expect.poll(statusOfStory, patience).toBe(200);
  await expect.poll(() => webProcesses().filter((pid) => pid !== victim && pid !== other), patience).toHaveLength(1);
  expect(webProcesses()).toContain(other);
  const visits = await (await visit(8, 40)).leave();
  expect(visits.filter(failed)).toEqual([]);
});

test.each([1, 2])("%i web processes that are told to stop under load answer all that they took", async (processes) => {
  await start(processes);
  const visitors = await visit(6, 200);
  const ended = once(site.server, "exit");
  const told = performance.now();
  site.server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - told).toBeLessThan(10_000);
  const visits = await visitors.leave();
  // Who had to connect anew found the door shut; who was connected got an answer.
  expect(visits.filter((each) => failed(each) && each.reused)).toEqual([]);
  const counted = await views();
  expect(counted).toBeGreaterThanOrEqual(acknowledged(visits));
  expect(counted).toBeLessThanOrEqual(acknowledged(visits) + visits.filter(failed).length);
});
