import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeDatabase, db } from "../db/client.ts";
import { transaction } from "../db/transaction.ts";
import { record } from "../outbox.ts";
import { defineJob, task } from "./define-job.ts";
import { runWorker } from "./run-worker.ts";

afterAll(closeDatabase);

test("what happened is worked on, again when it failed, and the worker hands over when it stops", async () => {
  const done: string[] = [];
  let tries = 0;
  const job = defineJob({
    name: "test.tell",
    schema: z.object({ storyId: z.string() }),
    run: async ({ storyId }) => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
      done.push(storyId);
    },
  });
  const begin = defineJob({ name: "test.begin", schema: z.object({}), run: async () => void begun.push("begun") });
  const begun: string[] = [];
  const stop = await runWorker({
    jobs: [job, begin],
    atStart: [task(begin, {})],
    schedule: [{ cron: "0 3 * * *", task: task(job, { storyId: "nightly" }) }],
    react: (name, payload) => (name === "story.published" ? [task(job, payload as { storyId: string })] : []),
  });
  await transaction((tx) => record(tx, "story.published", { storyId: "s1" }));
  await vi.waitUntil(() => done.length === 1, { timeout: 25_000 });
  expect(done).toEqual(["s1"]);
  expect(tries).toBe(2);
  await vi.waitUntil(() => begun.length > 0, { timeout: 25_000 });
  expect(begun).toEqual(["begun"]);
  expect(await db.event.count({ where: { dispatchedAt: null } })).toBe(0);
  await stop();
}, 30_000);

test("a task whose payload is not the job's is refused where it is made", () => {
  const job = defineJob({ name: "test.other", schema: z.object({ id: z.string() }), run: async () => undefined });
  expect(() => task(job, { id: 7 as unknown as string })).toThrow();
  expect(task(job, { id: "7" })).toEqual({ job: "test.other", payload: { id: "7" } });
});
