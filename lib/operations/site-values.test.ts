import { afterAll, afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase, db, pool } from "../platform/db/client.ts";
import { defineJob, task } from "../platform/jobs/define-job.ts";
import { runWorker } from "../platform/jobs/run-worker.ts";
import { countedValues } from "../platform/metrics/counts.ts";
import { siteValues } from "./site-values.ts";

let stopWorker = async () => {};
afterEach(async () => {
  await stopWorker();
  stopWorker = async () => {};
});
afterAll(closeDatabase);

type Values = Awaited<ReturnType<typeof siteValues>>;
const find = (values: Values, name: string, labels: Record<string, string> = {}) =>
  values.find(
    (each) => each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value),
  )?.value;

test("before a worker has run there are no jobs to speak of", async () => {
  const values = await siteValues([]);
  expect(find(values, "firsthand_database_up")).toBe(1);
  expect(values.some(({ name }) => name === "firsthand_jobs")).toBe(false);
  expect(find(values, "firsthand_verdict_run_age_seconds")).toBeUndefined();
});

test("jobs are counted by what they are and how they stand, never by what they are about", async () => {
  const failing = defineJob({
    ...{ name: "test.failing", schema: z.object({ secret: z.string() }), retries: 0 },
    run: async () => {
      throw new Error("about ada@example.org");
    },
  });
  stopWorker = await runWorker({
    jobs: [failing],
    schedule: [],
    atStart: [task(failing, { secret: "canary" })],
    react: () => [],
  });
  const failed = async () => find(await siteValues([]), "firsthand_jobs", { job: "test.failing", state: "failed" });
  await vi.waitUntil(async () => (await failed()) === 1, { timeout: 25_000 });
  const counted = countedValues();
  expect(find(counted, "firsthand_job_runs_total", { job: "test.failing", outcome: "failed" })).toBe(1);
  expect(find(counted, "firsthand_job_runs_total", { job: "test.failing", outcome: "done" })).toBe(0);
  await stopWorker();
  stopWorker = async () => {};
  await pool().query(
    `UPDATE jobs.job SET state = 'retry', start_after = now() - interval '90 seconds', completed_on = NULL
     WHERE name = 'test.failing'`,
  );
  const values = await siteValues([]);
  expect(find(values, "firsthand_jobs", { job: "test.failing", state: "retrying" })).toBe(1);
  expect(find(values, "firsthand_jobs_oldest_seconds", { job: "test.failing" })).toBeGreaterThanOrEqual(90);
  expect(JSON.stringify([values, counted])).not.toMatch(/canary|ada@/);
}, 40_000);

test("the last run of verdicts that ended well is told apart from the latest, which may have failed", async () => {
  const at = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const run = { kind: "between", version: "1" };
  await db.verdictRun.createMany({
    data: [
      { id: "good", ...run, asOf: at(600), startedAt: at(600), finishedAt: at(590) },
      { id: "bad", ...run, asOf: at(60), startedAt: at(60), finishedAt: at(60), fault: "no votes" },
    ],
  });
  const values = await siteValues([]);
  expect(find(values, "firsthand_verdict_run_seconds")).toBeCloseTo(10, 3);
  expect(find(values, "firsthand_verdict_run_age_seconds")).toBeGreaterThanOrEqual(590);
  expect(find(values, "firsthand_verdict_run_failed")).toBe(1);
});

test("what another process has just read is not read again", async () => {
  const values: Values = [{ name: "firsthand_events_waiting", labels: {}, value: 4711 }];
  const [old, fresh] = [
    { at: Date.now() - 6000, values: [] },
    { at: Date.now(), values },
  ];
  expect(await siteValues([old, fresh])).toBe(values);
  expect(await siteValues([old])).not.toBe(old.values);
});
