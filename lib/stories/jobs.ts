import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { publishDue } from "./publish-due.ts";

/** Publishes what was scheduled. Comes again within the minute, so the queue does not try again. */
export const publishDueJob = defineJob({
  ...{ name: "stories.publish-due", schema: z.object({}), run: publishDue },
  ...{ retries: 0, atOnce: 1 },
});

/** What the worker does for stories. */
export const storyJobs: readonly Job[] = [publishDueJob];
