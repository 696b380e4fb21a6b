// WHEN. All jobs that the worker knows, those that recur (cron, UTC), and those done when it starts.
import { accountJobs, removeStaleJob } from "./accounts/jobs.ts";
import { brigadeJobs, watchStoriesJob } from "./brigades/jobs.ts";
import { commentJobs, recountCommentsJob } from "./comments/jobs.ts";
import { feedJobs, forgetLogJob, handOutProofsJob, pollDueJob, renewJob } from "./feeds/jobs.ts";
import { forgetAddressesJob, invitationJobs } from "./invitations/jobs.ts";
import { collectOrphansJob, mediaJobs } from "./media/jobs.ts";
import { moderationJobs } from "./moderation/jobs.ts";
import { forgetNoticesJob, noticeJobs, sendDailyJob } from "./notices/jobs.ts";
import { type Job, type Task, task } from "./platform/jobs/define-job.ts";
import { sweepJob } from "./platform/jobs/sweep.ts";
import { forgetTextsJob, screeningJobs } from "./screening/jobs.ts";
import { refreshQuickJob, refreshSlowJob, statsJobs } from "./stats/jobs.ts";
import { divideSitemapJob, syndicationJobs, tellHubJob } from "./syndication/jobs.ts";
import { destroySaltsJob, forgetReadersJob, viewJobs } from "./views/jobs.ts";
import { recountRemovedJob, reportDriftJob, voteJobs } from "./votes/jobs.ts";

export const jobs: readonly Job[] = [
  sweepJob,
  ...accountJobs,
  ...invitationJobs,
  ...mediaJobs,
  ...commentJobs,
  ...viewJobs,
  ...voteJobs,
  ...feedJobs,
  ...brigadeJobs,
  ...moderationJobs,
  ...noticeJobs,
  ...screeningJobs,
  ...statsJobs,
  ...syndicationJobs,
];

export const recurring: readonly { cron: string; task: Task }[] = [
  { cron: "* * * * *", task: task(refreshQuickJob, {}) },
  { cron: "* * * * *", task: task(pollDueJob, {}) },
  { cron: "* * * * *", task: task(tellHubJob, {}) },
  { cron: "*/2 * * * *", task: task(watchStoriesJob, {}) },
  { cron: "*/10 * * * *", task: task(refreshSlowJob, {}) },
  { cron: "17 * * * *", task: task(removeStaleJob, {}) },
  { cron: "31 * * * *", task: task(destroySaltsJob, {}) },
  { cron: "7 * * * *", task: task(forgetReadersJob, {}) },
  { cron: "53 * * * *", task: task(recountRemovedJob, {}) },
  { cron: "11 * * * *", task: task(divideSitemapJob, {}) },
  { cron: "23 3 * * *", task: task(sweepJob, {}) },
  { cron: "29 3 * * *", task: task(collectOrphansJob, {}) },
  { cron: "37 3 * * *", task: task(reportDriftJob, {}) },
  { cron: "13 4 * * *", task: task(handOutProofsJob, {}) },
  { cron: "43 4 * * *", task: task(renewJob, {}) },
  { cron: "47 3 * * *", task: task(forgetLogJob, {}) },
  { cron: "51 3 * * *", task: task(forgetTextsJob, {}) },
  { cron: "41 3 * * *", task: task(recountCommentsJob, {}) },
  { cron: "53 3 * * *", task: task(forgetAddressesJob, {}) },
  { cron: "2 * * * *", task: task(sendDailyJob, {}) }, // who had theirs today gets none
  { cron: "57 3 * * *", task: task(forgetNoticesJob, {}) },
];

export const atStart: readonly Task[] = [
  task(refreshQuickJob, {}),
  task(refreshSlowJob, {}),
  task(pollDueJob, {}),
  task(divideSitemapJob, {}),
];
