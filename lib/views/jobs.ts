import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { forgetReaders } from "./forget-readers.ts";
import { destroySalts } from "./salts.ts";

/** Destroys yesterday's salt, half an hour after the change. */
export const destroySaltsJob = defineJob({
  name: "views.destroy-salts",
  schema: z.object({}),
  run: () => destroySalts(),
});

/** Forgets readers whose last signal is more than a day old. */
export const forgetReadersJob = defineJob({
  name: "views.forget-readers",
  schema: z.object({}),
  run: () => forgetReaders(),
});

/** What the worker does for views. */
export const viewJobs: readonly Job[] = [destroySaltsJob, forgetReadersJob];
