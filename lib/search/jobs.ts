import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { checkIndex, fillIndex } from "./check-index.ts";

/** Looks whether search finds what is there, and nothing else. */
export const checkIndexJob = defineJob({ name: "search.check", schema: z.object({}), run: checkIndex });

/** Makes stories known to search that it does not know yet. */
export const fillIndexJob = defineJob({ name: "search.fill", schema: z.object({}), run: fillIndex });

export const searchJobs = [checkIndexJob, fillIndexJob];
