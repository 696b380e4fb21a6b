import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { watchStories } from "./watch-stories.ts";

/** Every two minutes: looks for votes that came together. */
export const watchStoriesJob = defineJob({
  name: "brigades.watch",
  schema: z.object({}),
  run: watchStories,
  atOnce: 1,
});

/** What the worker does about brigades. */
export const brigadeJobs: readonly Job[] = [watchStoriesJob];
