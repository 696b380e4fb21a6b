import { setTimeout } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import type { EventName, EventPayload } from "../../events.ts";
import { listen } from "../db/listen.ts";
import { required } from "../env.ts";
import { log } from "../log.ts";
import { add, countOf } from "../metrics/counts.ts";
import { outboxChannel } from "../wake-worker.ts";
import type { Job, Task } from "./define-job.ts";
import { dispatchOutbox, outboxBatch } from "./dispatch-outbox.ts";
import { setStopping } from "./stopping.ts";

export type WorkerPlan = {
  jobs: readonly Job[];
  /** Cron expressions (UTC) of recurring jobs. */
  schedule: readonly { cron: string; task: Task }[];
  /** Done once, as soon as the worker is there. */
  atStart?: readonly Task[];
  react: <N extends EventName>(name: N, payload: EventPayload<N>) => Task[];
};

/** Starts doing jobs; the answer hands unfinished ones back and stops. */
export async function runWorker(plan: WorkerPlan): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: required("DATABASE_URL"),
    schema: "jobs",
    max: 4,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.error({ err: error }, "the job queue failed"));
  setStopping(false);
  await boss.start();
  for (const job of plan.jobs) await serve(boss, job);
  for (const { cron, task } of plan.schedule) await boss.schedule(task.job, cron, task.payload);
  for (const task of plan.atStart ?? []) await sendTask(boss, task);
  const stopDispatching = startDispatching(boss, plan);
  return async () => {
    setStopping(true);
    await stopDispatching();
    await boss.stop({ graceful: true, timeout: 8000 });
  };
}

async function serve(boss: PgBoss, job: Job): Promise<void> {
  for (const outcome of ["done", "failed"]) countOf("firsthand_job_runs_total", { job: job.name, outcome });
  await boss.createQueue(job.name, { retryLimit: job.retries ?? 5, retryBackoff: true, retryDelay: 2, notify: true });
  await boss.work<object>(
    job.name,
    { batchSize: 1, localConcurrency: job.atOnce ?? 2, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
    async ([work]) => {
      if (!work) return;
      const begun = performance.now();
      let outcome: "done" | "failed" = "failed";
      try {
        await job.run(job.schema.parse(work.data));
        outcome = "done";
      } catch (error) {
        log.error({ err: error, job: job.name, id: work.id }, "a job failed");
        throw error;
      } finally {
        add("firsthand_job_runs_total", { job: job.name, outcome });
        add("firsthand_job_seconds_total", { job: job.name }, (performance.now() - begun) / 1000);
      }
    },
  );
}

const restMs = 250;

// One dispatch at a time; a message that comes meanwhile asks for one more round, after a rest in which more may come.
function startDispatching(boss: PgBoss, plan: WorkerPlan): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  let ending = false;

  async function drain(): Promise<void> {
    do {
      again = false;
      while ((await dispatchOutbox(plan.react, (task) => sendTask(boss, task))) >= outboxBatch / 2);
      if (again && !ending) await setTimeout(restMs);
    } while (again);
  }
  function wake(): void {
    again = true;
    running ??= drain()
      .catch((error) => log.error({ err: error }, "the outbox could not be read; it is tried again"))
      .finally(() => {
        running = null;
      });
  }
  const stopListening = listen({ channel: outboxChannel, heard: wake, missed: wake });
  const timer = setInterval(wake, 5000);
  return async () => {
    ending = true;
    clearInterval(timer);
    await stopListening();
    await running;
  };
}

async function sendTask(boss: PgBoss, task: Task): Promise<void> {
  await boss.send(task.job, task.payload);
}
