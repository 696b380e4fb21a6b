import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { collectOrphans } from "./collect-orphans.ts";

/** Removes pictures that nothing shows any more. */
export const collectOrphansJob = defineJob({
  name: "media.collect-orphans",
  schema: z.object({}),
  run: () => collectOrphans(),
});

export const mediaJobs = [collectOrphansJob];
