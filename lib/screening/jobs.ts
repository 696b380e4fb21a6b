import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { forgetTexts } from "./forget-texts.ts";

/** Forgets what old texts looked like. */
export const forgetTextsJob = defineJob({ name: "screening.forget-texts", schema: z.object({}), run: forgetTexts });

export const screeningJobs = [forgetTextsJob];
