import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "../scripts/postgres/free-port.ts";
import { identify } from "../scripts/up/process-identity.ts";

const patience = { timeout: 30_000, interval: 20 };
vi.setConfig({ testTimeout: 60_000 });
let folder: string;
let primary: ChildProcess;
let port: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "firsthand-processes-"));
});
afterEach(() => primary.kill("SIGKILL"));
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<{ said: Promise<string>; ended: Promise<unknown[]> }> {
  port = await freePort();
  const env = { ...process.env, LOG_LEVEL: "info" };
  const args = [String(port), join(folder, "broken")];
  primary = fork(join(import.meta.dirname, "testdata", "web-primary.ts"), args, { silent: true, env });
  if (!primary.stdout) throw new Error("The primary has no output.");
  return { said: text(primary.stdout), ended: once(primary, "exit") };
}

async function ask(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    headers: { connection: "close" },
    signal: AbortSignal.timeout(10_000),
  });
  return Number(await answer.text());
}

// A connection goes to a process that is free, so some rounds of questions may be needed until all have been met.
async function meetTwo(strangers: number[] = []): Promise<number[]> {
  const met = new Set<number>();
  const round = async () => {
    for (const pid of await Promise.all(Array.from({ length: 8 }, ask))) if (!strangers.includes(pid)) met.add(pid);
    return met.size;
  };
  await expect.poll(round, patience).toBe(2);
  return [...met];
}

function untilSaid(words: string): Promise<void> {
  return new Promise((resolve) => {
    primary.stdout?.on("data", (said: Buffer) => {
      if (said.includes(words)) resolve();
    });
  });
}

const areGone = (pids: number[]) => pids.every((pid) => identify(pid) === undefined);

test("so many processes share the port, and all end in order", async () => {
  const { said, ended } = await start();
  const pids = await meetTwo();
  expect(pids).not.toContain(primary.pid);
  primary.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(areGone(pids)).toBe(true);
  expect(await said).not.toContain("ended by itself");
});

test("one that dies is replaced, and who came to it at that moment is answered by another", async () => {
  const { said, ended } = await start();
  const [victim = 0, other = 0] = await meetTwo();
  process.kill(victim, "SIGKILL");
  const answers = await Promise.all(Array.from({ length: 8 }, ask));
  expect(answers).toContain(other);
  expect(answers).not.toContain(victim);
  expect(await meetTwo([victim])).toContain(other);
  primary.kill("SIGTERM");
  await ended;
  expect(await said).toContain(`"process":${victim},"msg":"a web process ended by itself (SIGKILL)`);
});

test("SIGHUP replaces all, and the port never closes", async () => {
  const { ended } = await start();
  const before = await meetTwo();
  primary.kill("SIGHUP");
  // A question that nobody takes would fail the whole.
  while (!areGone(before)) await ask();
  await meetTwo(before);
  primary.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test("when the new ones do not get ready the old ones stay", async () => {
  const { said, ended } = await start();
  const before = await meetTwo();
  const broken = join(folder, "broken");
  writeFileSync(broken, "");
  const failed = untilSaid("does not get ready");
  primary.kill("SIGHUP");
  await failed;
  rmSync(broken);
  expect((await meetTwo()).sort()).toEqual(before.sort());
  primary.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(await said).not.toContain("ended by itself");
});

test("when none ever gets ready the primary ends with a sentence", async () => {
  const broken = join(folder, "broken");
  writeFileSync(broken, "");
  const { said, ended } = await start();
  expect(await ended).toEqual([1, null]);
  rmSync(broken);
  expect(await said).toContain("No web process gets ready");
});

test("processes whose primary was killed finish and leave", async () => {
  await start();
  const pids = await meetTwo();
  primary.kill("SIGKILL");
  await expect.poll(() => areGone(pids), patience).toBe(true);
});
