// The worker process: jobs, the outbox, recurring work.
import { setPriority } from "node:os";
import { closeDatabase } from "./lib/platform/db/client.ts";
import { env } from "./lib/platform/env.ts";
import { runWorker } from "./lib/platform/jobs/run-worker.ts";
import { log } from "./lib/platform/log.ts";
import { connectionValues } from "./lib/platform/metrics/connection-values.ts";
import { watchEventLoop } from "./lib/platform/metrics/process-values.ts";
import { reportTo } from "./lib/platform/metrics/relay.ts";
import { reportAlso } from "./lib/platform/metrics/report.ts";
import { reactTo } from "./lib/reactions.ts";
import { atStart, jobs, recurring } from "./lib/schedule.ts";
import { startUp } from "./lib/start-up.ts";

const patienceMs = 9_500;
const niceness = 5;

// Where there is too little of the processor for both, whoever reads comes before what can wait a moment.
setPriority(niceness);

startUp();
if (env().METRICS_TOKEN) reportFigures();
const stopWork = await runWorker({ jobs, schedule: recurring, atStart, react: reactTo });
log.info("the worker is at work");

function reportFigures(): void {
  watchEventLoop();
  reportAlso(connectionValues);
  reportTo(process);
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), patienceMs).unref();
  await stopWork();
  await closeDatabase();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(signal, () => {
    stop().catch((error) => {
      log.error({ err: error }, "the worker could not stop cleanly");
      process.exit(1);
    });
  });
}
