import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { closeGoneCase } from "./close-gone-case.ts";
import { openHeldCase } from "./open-held-case.ts";
import { openSignalCase } from "./open-signal-case.ts";
import { tellConcerned } from "./tell-concerned.ts";

const decision = z.object({ decisionId: z.string() });

/** Mails the statement of reasons. */
export const tellConcernedJob = defineJob({ name: "moderation.tell-concerned", schema: decision, run: tellConcerned });
/** Puts what a screening has held before the moderators. */
export const openHeldCaseJob = defineJob({ name: "moderation.open-held-case", schema: decision, run: openHeldCase });

/** Takes the case of two cents that are gone out of the queues. */
export const closeGoneCaseJob = defineJob({
  name: "moderation.close-gone-case",
  schema: z.object({ centsId: z.string() }),
  run: closeGoneCase,
});

/** Puts a story before the moderators whose votes look like a brigade's. */
export const openSignalCaseJob = defineJob({
  name: "moderation.open-signal-case",
  schema: z.object({ storyId: z.string() }),
  run: openSignalCase,
});

/** What the worker does for moderation. */
export const moderationJobs: readonly Job[] = [tellConcernedJob, openHeldCaseJob, closeGoneCaseJob, openSignalCaseJob];
