import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { refreshQuick, refreshSlow } from "./refresh-lists.ts";

// The next round comes soon and makes up for one that failed.
const round = { schema: z.object({}), retries: 0, atOnce: 1 };

/** Works out the lists and counts that change from minute to minute. */
export const refreshQuickJob = defineJob({ ...round, name: "stats.refresh-quick", run: refreshQuick });

/** Works out those that change slowly. */
export const refreshSlowJob = defineJob({ ...round, name: "stats.refresh-slow", run: refreshSlow });

/** What the worker does for lists and counts. */
export const statsJobs: readonly Job[] = [refreshQuickJob, refreshSlowJob];
