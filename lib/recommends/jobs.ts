import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { log } from "../platform/log.ts";
import { recountRecommends } from "./recount-recommends.ts";

/** Counts recommendations and followers anew, and says so where a count had drifted. */
export const recountRecommendsJob = defineJob({
  name: "recommends.recount",
  schema: z.object({}),
  async run() {
    const { stories, contributors } = await recountRecommends();
    if (stories.length + contributors.length > 0)
      log.warn(
        { stories: stories.slice(0, 20), contributors: contributors.slice(0, 20) },
        "recommends were counted anew",
      );
  },
});

/** What the worker does for recommendations. */
export const recommendJobs: readonly Job[] = [recountRecommendsJob];
