import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Halt } from "../halt.ts";
import { currentHolder, takeLock } from "./lock.ts";
import { identify } from "./process-identity.ts";

const site = "http://localhost:3000";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "firsthand-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function leaveLock(holder: object, children: object[] = []): void {
  writeFileSync(join(folder, "lock"), JSON.stringify({ holder, siteUrl: site, children }));
}

test("a second start is told who has the folder, and what to do", () => {
  takeLock(folder, site);
  expect(() => takeLock(folder, site)).toThrow(Halt);
  expect(() => takeLock(folder, site)).toThrow(
    `process ${process.pid} serves http://localhost:3000. Stop that one first`,
  );
  expect(currentHolder(folder)?.holder.pid).toBe(process.pid);
});

test("a released lock can be taken again, and nothing is left beside it", () => {
  takeLock(folder, site).release();
  expect(currentHolder(folder)).toBeUndefined();
  takeLock(folder, site).release();
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("the lock of a process that is gone is taken over", () => {
  leaveLock({ pid: process.pid, born: "at another time" });
  expect(takeLock(folder, site).leftovers).toEqual([]);
  expect(readFileSync(join(folder, "lock"), "utf8")).toContain(identify(process.pid)?.born);
});

test("a damaged lock is taken over", () => {
  writeFileSync(join(folder, "lock"), "{");
  takeLock(folder, site);
  expect(currentHolder(folder)?.holder.pid).toBe(process.pid);
});

test("processes that a killed start left behind are named, as long as they live", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  const known = identify(child.pid ?? 0);
  leaveLock({ pid: process.pid, born: "at another time" }, [known ?? {}, { pid: child.pid, born: "someone else" }]);
  expect(takeLock(folder, site).leftovers).toEqual([known]);
  child.kill();
  await once(child, "exit");
  leaveLock({ pid: process.pid, born: "at another time" }, [known ?? {}]);
  expect(takeLock(folder, site).leftovers).toEqual([]);
});
