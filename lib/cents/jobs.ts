import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { closeCents } from "./close-cents.ts";

/** Closes the case of two cents that are gone. */
export const closeCentsJob = defineJob({
  name: "cents.close",
  schema: z.object({ storyId: z.string(), centsId: z.string(), readerId: z.string() }),
  run: closeCents,
});

/** What the worker does for two cents. */
export const centsJobs: readonly Job[] = [closeCentsJob];
