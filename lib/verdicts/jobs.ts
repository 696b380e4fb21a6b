import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { forgetReferrers } from "./forget-referrers.ts";
import { markDue } from "./has-changed.ts";
import { releaseDay } from "./release-day.ts";
import { runIfChanged } from "./run-verdicts.ts";

const none = z.object({});

/** Each minute: works verdicts out anew where anything has changed. The next minute tries again. */
export const runVerdictsJob = defineJob({
  name: "verdicts.run",
  schema: none,
  run: runIfChanged,
  retries: 0,
  atOnce: 1,
});

/** Votes were withdrawn, removed or began to count, or a story, a ban or a case changed: the next minute looks. */
export const markDueJob = defineJob({ name: "verdicts.mark-due", schema: none, run: markDue });

/** Once a day: all verdicts cold, and the public files. */
export const releaseDayJob = defineJob({ name: "verdicts.release-day", schema: none, run: releaseDay, atOnce: 1 });

/** Once a day: forgets from where readers came who voted, and lists of runs. */
export const forgetReferrersJob = defineJob({ name: "verdicts.forget-referrers", schema: none, run: forgetReferrers });

/** What the worker does for verdicts. */
export const verdictJobs: readonly Job[] = [runVerdictsJob, markDueJob, releaseDayJob, forgetReferrersJob];
