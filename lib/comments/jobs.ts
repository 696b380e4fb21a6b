import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { publishKeptComments } from "./publish-kept-comments.ts";
import { recountComments } from "./recount-comments.ts";

/** Publishes what a member wrote before their e-mail was confirmed. */
export const publishKeptCommentsJob = defineJob({
  name: "comments.publish-kept",
  schema: z.object({ memberId: z.string() }),
  run: publishKeptComments,
});

/** Reports counts of comments that have drifted. */
export const recountCommentsJob = defineJob({
  name: "comments.recount",
  schema: z.object({}),
  run: recountComments,
});

export const commentJobs = [publishKeptCommentsJob, recountCommentsJob];
