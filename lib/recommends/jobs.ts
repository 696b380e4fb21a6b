import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { recountRecommends } from "./recount-recommends.ts";

/** Counts recommendations and followers anew. */
export const recountRecommendsJob = defineJob({
  name: "recommends.recount",
  schema: z.object({}),
  run: recountRecommends,
});

/** What the worker does for recommendations. */
export const recommendJobs: readonly Job[] = [recountRecommendsJob];
