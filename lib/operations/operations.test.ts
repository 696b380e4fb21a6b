import { createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase, pool } from "../platform/db/client.ts";
import { forgetEnv } from "../platform/env.ts";
import { defineJob, task } from "../platform/jobs/define-job.ts";
import { runWorker } from "../platform/jobs/run-worker.ts";
import { noteBackup } from "../platform/last-backup.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import type { Actor } from "../policy.ts";
import { siteChanges } from "../site/queries.ts";
import { failedJobs, queueStates } from "./queue-state.ts";
import { readHealth } from "./read-health.ts";
import { dropJobs, retryJobs } from "./retry-jobs.ts";
import { sendTestMail } from "./send-test-mail.ts";

let admin: Actor;
let stopWorker = async () => {};
let works = false;
const done: string[] = [];

const job = (name: string) =>
  defineJob({
    name,
    retries: 0,
    schema: z.object({ secret: z.string() }),
    run: async ({ secret }) => {
      if (!works) throw new Error(`no answer from ada@readers.example about ${secret}`);
      done.push(secret);
    },
  });
const [tell, ask] = [job("test.tell"), job("test.ask")];

beforeAll(async () => {
  admin = await aMember({ roles: ["admin"] });
});
afterEach(() => {
  delete process.env.SMTP_URL;
  forgetEnv();
});
afterAll(async () => {
  await stopWorker();
  await closeDatabase();
});

test("before the worker has run there are no jobs, and nothing to retry", async () => {
  expect(await queueStates(admin)).toEqual([]);
  expect(await failedJobs(admin)).toEqual([]);
  await expect(retryJobs({ queue: "test.tell", job: "all" }, admin)).rejects.toMatchObject({ code: "gone" });
  expect((await readHealth(admin)).lastJobAt).toBeNull();
});

test("failed jobs are seen with their error and without what they were about; retried, they are done", async () => {
  const secrets = ["one", "two", "three"].map((word) => `${word}0123456789abcdef0123`);
  stopWorker = await runWorker({
    jobs: [tell, ask],
    schedule: [],
    atStart: [...secrets.map((secret) => task(tell, { secret })), task(ask, { secret: "asked" })],
    react: () => [],
  });
  await vi.waitUntil(async () => (await failedJobs(admin)).length === 4, { timeout: 20_000 });
  const failed = await failedJobs(admin);
  expect(JSON.stringify([failed, await queueStates(admin)])).not.toMatch(/0123456789|ada@/);
  expect(failed[0]).toMatchObject({ error: expect.stringContaining("no answer from …@… about"), tries: 1 });
  expect(await queueStates(admin)).toContainEqual(
    expect.objectContaining({ name: "test.tell", failed: 3, waiting: 0, done: 0, oldestAt: null }),
  );

  works = true;
  const [first] = failed.filter(({ queue }) => queue === "test.tell");
  expect(await retryJobs({ queue: "test.tell", job: first?.id ?? "" }, admin)).toEqual({ count: 1 });
  await expect(retryJobs({ queue: "test.tell", job: first?.id ?? "" }, admin)).rejects.toMatchObject({ code: "gone" });
  await expect(retryJobs({ queue: "test.ask", job: first?.id ?? "" }, admin)).rejects.toMatchObject({ code: "gone" });
  expect(await dropJobs({ queue: "test.ask", job: "all" }, admin)).toEqual({ count: 1 });
  expect(await retryJobs({ queue: "test.tell", job: "all" }, admin)).toEqual({ count: 2 });
  expect(await siteChanges(admin)).toMatchObject([
    { key: "jobs-retried", value: { queue: "test.tell", count: 2 }, by: admin.penName },
    { key: "jobs-dropped", value: { queue: "test.ask", count: 1 } },
    { key: "jobs-retried", value: { queue: "test.tell", count: 1 } },
  ]);
  await vi.waitUntil(() => done.length === 3, { timeout: 20_000 });
  expect([...done].sort()).toEqual([...secrets].sort());
  await vi.waitUntil(async () => (await readHealth(admin)).lastJobAt !== null, { timeout: 20_000 });
  expect(await failedJobs(admin)).toEqual([]);
}, 60_000);

test("without a mail server the test mail lies in the outbox", async () => {
  expect(await sendTestMail(admin)).toEqual({ sent: false, answer: "kept in the outbox folder" });
  const [mail] = await listOutbox();
  expect(mail).toMatchObject({ to: `${admin.handle}@members.example`, subject: "A test mail from Firsthand" });
});

test("with one, it says what the server answered; and what went wrong, without the password", async () => {
  const server = await anSmtpServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  forgetEnv();
  expect(await sendTestMail(admin)).toEqual({ sent: true, answer: "250 taken as 4711" });
  server.refuses = true;
  await expect(sendTestMail(admin)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("The mail server answered: 550 not from you"),
  });
  server.close();
  process.env.SMTP_URL = `smtp://user:a-password@127.0.0.1:${server.port}`;
  forgetEnv();
  const refusal = await sendTestMail(admin).catch((thrown: Error) => thrown.message);
  expect(refusal).toContain("Check SMTP_URL");
  expect(refusal).not.toContain("a-password");
});

test("health has its numbers", async () => {
  const { at, bytes } = { at: "2026-05-10T12:00:00.000Z", bytes: 4711 };
  await noteBackup({ at, bytes, file: "x" });
  const health = await readHealth(admin);
  expect(health.lastBackup).toEqual({ at: new Date(at), bytes });
  expect(health.database.bytes).toBeGreaterThan(1_000_000);
  expect(health.database.lastMigration).toMatch(/^\d{14}_/);
  expect(health.disk?.free).toBeGreaterThan(0);
  expect(health.process).toMatchObject({ pid: process.pid, node: process.versions.node });
  await pool().query("INSERT INTO events (name, payload) VALUES ('test', '{}')");
  expect((await readHealth(admin)).outbox.waiting).toBeGreaterThan(0);
});

test("only admins see or do any of it", async () => {
  const not = { code: "not_found" };
  for (const actor of [null, await aMember(), await aMember({ roles: ["editor", "moderator"] })]) {
    await expect(queueStates(actor)).rejects.toMatchObject(not);
    await expect(failedJobs(actor)).rejects.toMatchObject(not);
    await expect(retryJobs({ queue: "x", job: "all" }, actor)).rejects.toMatchObject(not);
    await expect(dropJobs({ queue: "x", job: "all" }, actor)).rejects.toMatchObject(not);
    await expect(sendTestMail(actor)).rejects.toMatchObject(not);
    await expect(readHealth(actor)).rejects.toMatchObject(not);
  }
});

type Smtp = { port: number; refuses: boolean; close(): void };

// Just enough of a mail server.
async function anSmtpServer(): Promise<Smtp> {
  const smtp: Smtp = { port: 0, refuses: false, close: () => undefined };
  let inData = false;
  const server: Server = createServer((socket) => {
    socket.write("220 test\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      const said = String(bytes);
      if (inData) {
        if (!said.endsWith("\r\n.\r\n")) return;
        inData = false;
        socket.write("250 taken as 4711\r\n");
      } else if (/^MAIL/i.test(said) && smtp.refuses) socket.write("550 not from you\r\n");
      else if (/^DATA/i.test(said)) {
        inData = true;
        socket.write("354 go on\r\n");
      } else socket.write("250 fine\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  smtp.port = typeof address === "object" && address ? address.port : 0;
  smtp.close = () => server.close();
  return smtp;
}
