import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { onServer } from "../postgres/on-server.ts";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { identify } from "./process-identity.ts";

const password = "0123456789abcdef";
let dataDir: string;
let database: EmbeddedDatabase | undefined;

// Making a cluster takes longest: all tests use the same, one after the other.
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "firsthand-embedded-"));
});
afterEach(async () => {
  await database?.cluster.stop();
  database = undefined;
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function start(): Promise<{ said: string[] }> {
  const said: string[] = [];
  database = await startEmbeddedDatabase(dataDir, password, (note) => said.push(note));
  return { said };
}

const ask = (statement: string) => onServer(database?.url ?? "", statement);
const postmaster = () => Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

test("it listens on this machine only, asks for its password, and stops without a trace", async () => {
  await start();
  const [row] = await ask("SELECT current_setting('listen_addresses') AS host, current_setting('fsync') AS fsync");
  expect(row).toEqual({ host: "127.0.0.1", fsync: "on" });
  const stranger = (database?.url ?? "").replace(password, "a-guess");
  await expect(onServer(stranger, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  const pid = postmaster();
  await database?.cluster.stop();
  expect(identify(pid)).toBeUndefined();
});

test("what was acknowledged is there after PostgreSQL was killed, under the same address", async () => {
  await start();
  await ask("CREATE TABLE kept AS SELECT 42 AS n");
  process.kill(postmaster(), "SIGKILL");
  await database?.cluster.ended;
  if (database) database.cluster = await database.restart();
  expect(await ask("SELECT n FROM kept")).toEqual([{ n: 42 }]);
});

test("a PostgreSQL that nobody keeps any more is stopped, and the next one has its data", async () => {
  await start();
  await ask("CREATE TABLE left_alone AS SELECT 43 AS n");
  const { keeper = 0, ended } = database?.cluster ?? {};
  const orphan = postmaster();
  // The keepers are held still, as if they had been killed as well.
  process.kill(-keeper, "SIGSTOP");
  process.kill(orphan, "SIGCONT");
  const { said } = await start();
  process.kill(-keeper, "SIGCONT");
  await ended;
  expect(said).toEqual(["stopped the PostgreSQL that an earlier start left running"]);
  expect(postmaster()).not.toBe(orphan);
  expect(await ask("SELECT n FROM left_alone")).toEqual([{ n: 43 }]);
});

test("it ends with the process that started it, even a killed one", async () => {
  const code = `
    const { startEmbeddedDatabase } = await import("./scripts/up/embedded-database.ts");
    await startEmbeddedDatabase(${JSON.stringify(dataDir)}, ${JSON.stringify(password)}, () => {});
    console.log("up");
    setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(starter.stdout, "data");
  const pid = postmaster();
  starter.kill("SIGKILL");
  await expect.poll(() => identify(pid), { timeout: 10_000 }).toBeUndefined();
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
});
