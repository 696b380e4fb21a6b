import { spawnSync } from "node:child_process";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { aMember } from "../prisma/builders/member.ts";
import { type Family, readExposition, sumOf } from "../prisma/builders/read-exposition.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

const token = "a-token-of-some-length";
const patience = { timeout: 40_000, interval: 100 };
let story: { id: string; path: string };
let site: ThrowawaySite;

beforeEach(async () => {
  story = await aStory({ author: await aMember() });
});
afterEach(() => site.stop());
afterAll(closeDatabase);

async function start(processes: number, METRICS_TOKEN = token): Promise<void> {
  const env = { WEB_CONCURRENCY: String(processes), DATABASE_POOL: "5", METRICS_TOKEN };
  site = await startSite({ databaseUrl: required("DATABASE_URL"), env });
}

// On a connection of its own, so that another process may get it.
function ask(path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(10_000);
  return fetch(site.url + path, { ...init, signal, headers: { connection: "close", ...headers } });
}

type Figures = Map<string, Family>;

async function figures(): Promise<Figures> {
  const answer = await ask("/metrics", { authorization: `Bearer ${token}` });
  expect(answer.status).toBe(200);
  return readExposition(await answer.text());
}

function isUp(read: Figures): Record<string, number> {
  const samples = read.get("firsthand_process_up")?.samples ?? [];
  return Object.fromEntries(samples.map(({ labels, value }) => [labels.process, value]));
}

const stories = (read: Figures, process?: string) =>
  sumOf(read, "firsthand_requests_total", { kind: "story", status: "2xx", ...(process && { process }) });

async function untilAllAreUp(names: string[]): Promise<Figures> {
  let read: Figures = new Map();
  const round = async () => {
    read = await figures().catch(() => new Map()); // who is cut off by a process that ends comes again
    return isUp(read);
  };
  await expect.poll(round, patience).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
  return read;
}

const names = ["primary", "web-1", "web-2", "worker"];

async function readStory(times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) expect((await ask(story.path)).status).toBe(200);
}

// Every process has sent the story.
async function untilBothHaveSent(): Promise<Figures> {
  let read = await figures();
  const round = async () => {
    await Promise.all(Array.from({ length: 8 }, () => readStory(1)));
    read = await figures();
    return Math.min(stories(read, "web-1"), stories(read, "web-2"));
  };
  await expect.poll(round, patience).toBeGreaterThan(0);
  return read;
}

test("whichever process answers, it answers for all of them; nobody else is told", async () => {
  await start(2);
  expect((await ask("/metrics")).status).toBe(401);
  expect((await ask("/metrics", { authorization: "Bearer another-token-than-that" })).status).toBe(401);
  await untilAllAreUp(names);
  const before = await untilBothHaveSent();
  await readStory(30);
  const signal = { method: "POST", body: JSON.stringify({ storyId: story.id, kind: "open" }) };
  for (let at = 0; at < 10; at += 1)
    expect((await ask("/api/views", { "user-agent": `Mozilla/5.0 (canary ${at})` }, signal)).status).toBe(204);
  const after = await figures();
  expect(stories(after) - stories(before)).toBe(30);
  expect(sumOf(after, "firsthand_pages_sent_total", { from: "memory" })).toBeGreaterThanOrEqual(30);
  expect(sumOf(after, "firsthand_view_signals_total", { outcome: "counted" })).toBe(10);
  expect(sumOf(after, "firsthand_database_up")).toBe(1);
  expect(sumOf(after, "firsthand_job_runs_total", { process: "worker", outcome: "done" })).toBeGreaterThan(0);
  expect(sumOf(after, "firsthand_jobs", { job: "verdicts.run", state: "failed" })).toBe(0);
  const written = JSON.stringify([...after]);
  const canaries = [story.id, story.path.slice(9), "127.0.0.1", "canary"];
  expect(canaries.filter((canary) => written.includes(canary))).toEqual([]);
});

// Under the primary.
function webProcesses(): number[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" });
  const rows = stdout.split("\n").map((line) => line.trim().split(/\s+/));
  const under = rows.filter(([, parent, state = "Z"]) => Number(parent) === site.server.pid && !state.startsWith("Z"));
  return under.map(([pid]) => Number(pid));
}

const startOf = (read: Figures, process: string) => sumOf(read, "process_start_time_seconds", { process });

test("a process that is replaced begins anew under its name; the figures of all others go on", async () => {
  await start(2);
  await untilAllAreUp(names);
  const before = await untilBothHaveSent();
  process.kill(webProcesses()[0] ?? 0, "SIGKILL");
  let after = before;
  const replaced = async () => {
    after = await untilAllAreUp(names);
    return names.filter((name) => startOf(after, name) !== startOf(before, name)).length;
  };
  await expect.poll(replaced, patience).toBe(1);
  const [victim] = names.filter((name) => startOf(after, name) !== startOf(before, name));
  const fallen = [...before.values()]
    .filter(({ type }) => type !== "gauge")
    .flatMap(({ samples }) => samples)
    .filter(({ name, labels, value }) => sumOf(after, name, labels) < value);
  expect(new Set(fallen.map(({ labels }) => labels.process))).toEqual(new Set([victim]));
  expect(startOf(after, victim ?? "")).toBeGreaterThan(startOf(before, victim ?? ""));
});

test("one process and its worker answer too", async () => {
  await start(1);
  await untilAllAreUp(["web", "worker"]);
});

test("without a token the address is as unknown as any other", async () => {
  await start(1, "");
  const [there, nowhere] = await Promise.all(
    ["/metrics", "/nosuch"].map((path) => ask(path, { authorization: `Bearer ${token}`, accept: "text/html" })),
  );
  expect([there?.status, there?.headers.get("content-type")]).toEqual([404, nowhere?.headers.get("content-type")]);
  expect(await there?.text()).not.toMatch(/firsthand_|METRICS_TOKEN/);
});
