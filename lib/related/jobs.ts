import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { relateRound, relateStories } from "./relate-stories.ts";

/** Works out what is like a story that is new, or has new words. */
export const relateStoriesJob = defineJob({
  name: "related.relate",
  schema: z.object({ storyIds: z.array(z.string()) }),
  run: (payload) => relateStories(payload),
  gathers: true,
  atOnce: 1,
});

/** Works out anew what is like the stories that are read. */
export const relateRoundJob = defineJob({
  ...{ name: "related.round", schema: z.object({}), run: relateRound },
  ...{ retries: 0, atOnce: 1 },
});

/** What the worker does for recommended stories. */
export const relatedJobs: readonly Job[] = [relateStoriesJob, relateRoundJob];
