import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../lib/platform/db/client.ts";
import { required } from "../../lib/platform/env.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { freePort } from "../postgres/free-port.ts";
import { isReady } from "../up/ready.ts";
import { root } from "../up/settings.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "firsthand-restored-"));
const password = "correct horse battery staple";

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

const bare = {
  PATH: process.env.PATH ?? "",
  HOME: process.env.HOME ?? "",
  LOG_LEVEL: "error",
  NODE_ENV: "production" as const,
  AUTH_SECRET: "another-secret-of-the-new-machine-0123",
};

const program = (file: string, args: string[], env: Record<string, string>) =>
  run(process.execPath, [file, ...args], { cwd: root, env: { ...bare, NODE_ENV: "production", ...env } });

/** Logs in as a browser does, and gives whom the site then takes one for. */
async function logIn(url: string, email: string): Promise<string | undefined> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked), origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const me = await fetch(`${url}/api/me`, { headers: { cookie: cookiesOf(answer) } });
  return ((await me.json()) as { member: { penName: string } | null }).member?.penName;
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function stop(site: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => site.once("exit", resolve));
  site.kill("SIGTERM");
  await gone;
}

test("a backup of a given database comes back on an empty folder with a database of its own: the site starts, and its members log in", async () => {
  const ada = await aMember({ penName: "Ada Okafor", email: "ada@members.example", password });
  const story = await aStory({ author: ada, title: "What was kept" });
  const file = join(folder, "site.tar.gz");
  const taken = await program("scripts/backup.ts", [file], {
    DATABASE_URL: required("DATABASE_URL"),
    DATA_DIR: join(folder, "before"),
  });
  expect(taken.stdout).toContain("rows and");
  expect(statSync(file).mode & 0o077).toBe(0);

  const DATA_DIR = join(folder, "after");
  const restored = await program("scripts/restore.ts", [file], { DATA_DIR });
  expect(restored.stdout).toContain("Start the site with npm start");
  expect(existsSync(join(DATA_DIR, "lock"))).toBe(false);
  await expect(program("scripts/restore.ts", [file], { DATA_DIR })).rejects.toMatchObject({
    stderr: expect.stringContaining("is not empty"),
  });

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const site = spawn(process.execPath, ["scripts/up/start.ts"], {
    cwd: root,
    env: { ...bare, DATA_DIR, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    expect(await isReady(`http://127.0.0.1:${port}`, () => site.exitCode !== null)).toBe(true);
    expect(await (await fetch(url + story.path)).text()).toContain("What was kept");
    expect(await logIn(url, "ada@members.example")).toBe("Ada Okafor");
    await expect(program("scripts/restore.ts", [file], { DATA_DIR })).rejects.toMatchObject({
      stderr: expect.stringContaining("Firsthand runs on this folder"),
    });
    await program("scripts/backup.ts", [join(folder, "again.tar.gz")], { DATA_DIR }); // while it runs
  } finally {
    await stop(site);
  }
}, 180_000);
