// WHEN. All jobs that the worker knows, and those that recur (cron, UTC).
import { accountJobs, removeStaleJob } from "./accounts/jobs.ts";
import { commentJobs, recountCommentsJob } from "./comments/jobs.ts";
import { type Job, type Task, task } from "./platform/jobs/define-job.ts";

export const jobs: readonly Job[] = [...accountJobs, ...commentJobs];

export const recurring: readonly { cron: string; task: Task }[] = [
  { cron: "17 * * * *", task: task(removeStaleJob, {}) },
  { cron: "41 3 * * *", task: task(recountCommentsJob, {}) },
];
