// WHEN. All jobs that the worker knows, those that recur (cron, UTC), and those done when it starts.
import { accountJobs, handOutLinksJob, removeStaleJob } from "./accounts/jobs.ts";
import { brigadeJobs, watchStoriesJob } from "./brigades/jobs.ts";
import { centsJobs } from "./cents/jobs.ts";
import { commentJobs, recountCommentsJob } from "./comments/jobs.ts";
import { feedJobs, forgetLogJob, handOutProofsJob, pollDueJob, renewJob } from "./feeds/jobs.ts";
import { forgetAddressesJob, invitationJobs } from "./invitations/jobs.ts";
import { collectOrphansJob, mediaJobs } from "./media/jobs.ts";
import { moderationJobs } from "./moderation/jobs.ts";
import { forgetOldJob, newsletterJobs, sendDueJob } from "./newsletter/jobs.ts";
import { forgetNoticesJob, noticeJobs, sendDailyJob } from "./notices/jobs.ts";
import { type Job, type Task, task } from "./platform/jobs/define-job.ts";
import { sweepJob } from "./platform/jobs/sweep.ts";
import { forgetBouncesJob } from "./platform/mail/jobs.ts";
import { carryOutDeletionsJob, privacyJobs, removeOldExportsJob, resumeExportsJob } from "./privacy/jobs.ts";
import { forgetPromoReadersJob, forgetRequestsJob, promoJobs } from "./promos/jobs.ts";
import { recommendJobs, recountRecommendsJob } from "./recommends/jobs.ts";
import { relatedJobs, relateRoundJob } from "./related/jobs.ts";
import { forgetTextsJob, screeningJobs } from "./screening/jobs.ts";
import { checkIndexJob, fillIndexJob, searchJobs } from "./search/jobs.ts";
import { forgetStoryMailsJob, sharingJobs } from "./sharing/jobs.ts";
import { refreshQuickJob, refreshSlowJob, statsJobs } from "./stats/jobs.ts";
import { publishDueJob, storyJobs } from "./stories/jobs.ts";
import { divideSitemapJob, syndicationJobs, tellHubJob } from "./syndication/jobs.ts";
import { forgetReferrersJob, releaseDayJob, runVerdictsJob, verdictJobs } from "./verdicts/jobs.ts";
import { destroySaltsJob, forgetReadersJob, viewJobs } from "./views/jobs.ts";
import { recountRemovedJob, reportDriftJob, voteJobs } from "./votes/jobs.ts";

export const jobs: readonly Job[] = [
  sweepJob,
  forgetBouncesJob,
  ...accountJobs,
  ...invitationJobs,
  ...mediaJobs,
  ...storyJobs,
  ...centsJobs,
  ...commentJobs,
  ...viewJobs,
  ...voteJobs,
  ...recommendJobs,
  ...feedJobs,
  ...brigadeJobs,
  ...verdictJobs,
  ...promoJobs,
  ...moderationJobs,
  ...noticeJobs,
  ...sharingJobs,
  ...newsletterJobs,
  ...screeningJobs,
  ...relatedJobs,
  ...searchJobs,
  ...statsJobs,
  ...privacyJobs,
  ...syndicationJobs,
];

export const recurring: readonly { cron: string; task: Task }[] = [
  { cron: "* * * * *", task: task(refreshQuickJob, {}) },
  { cron: "* * * * *", task: task(publishDueJob, {}) },
  { cron: "* * * * *", task: task(pollDueJob, {}) },
  { cron: "* * * * *", task: task(runVerdictsJob, {}) },
  { cron: "* * * * *", task: task(tellHubJob, {}) },
  { cron: "*/2 * * * *", task: task(watchStoriesJob, {}) },
  { cron: "*/10 * * * *", task: task(refreshSlowJob, {}) },
  { cron: "11,41 * * * *", task: task(relateRoundJob, {}) },
  { cron: "17 * * * *", task: task(removeStaleJob, {}) },
  { cron: "31 * * * *", task: task(destroySaltsJob, {}) },
  { cron: "7 * * * *", task: task(forgetReadersJob, {}) },
  { cron: "11 * * * *", task: task(forgetPromoReadersJob, {}) },
  { cron: "59 3 * * *", task: task(forgetRequestsJob, {}) },
  { cron: "53 * * * *", task: task(recountRemovedJob, {}) },
  { cron: "11 * * * *", task: task(carryOutDeletionsJob, {}) },
  { cron: "41 * * * *", task: task(removeOldExportsJob, {}) },
  { cron: "11 * * * *", task: task(divideSitemapJob, {}) },
  { cron: "23 3 * * *", task: task(sweepJob, {}) },
  { cron: "29 3 * * *", task: task(collectOrphansJob, {}) },
  { cron: "37 3 * * *", task: task(reportDriftJob, {}) },
  { cron: "13 4 * * *", task: task(handOutProofsJob, {}) },
  { cron: "23 4 * * *", task: task(handOutLinksJob, {}) },
  { cron: "43 4 * * *", task: task(renewJob, {}) },
  { cron: "47 3 * * *", task: task(forgetLogJob, {}) },
  { cron: "51 3 * * *", task: task(forgetTextsJob, {}) },
  { cron: "41 3 * * *", task: task(recountCommentsJob, {}) },
  { cron: "45 3 * * *", task: task(recountRecommendsJob, {}) },
  { cron: "53 3 * * *", task: task(forgetAddressesJob, {}) },
  { cron: "2 * * * *", task: task(sendDailyJob, {}) }, // who had theirs today gets none
  { cron: "57 3 * * *", task: task(forgetNoticesJob, {}) },
  { cron: "5 0 * * *", task: task(releaseDayJob, {}) },
  { cron: "59 3 * * *", task: task(forgetReferrersJob, {}) },
  { cron: "11 4 * * *", task: task(checkIndexJob, {}) },
  { cron: "* * * * *", task: task(sendDueJob, {}) },
  { cron: "3 4 * * *", task: task(forgetOldJob, {}) },
  { cron: "5 4 * * *", task: task(forgetBouncesJob, {}) },
  { cron: "9 4 * * *", task: task(forgetStoryMailsJob, {}) },
];

export const atStart: readonly Task[] = [
  task(publishDueJob, {}),
  task(refreshQuickJob, {}),
  task(refreshSlowJob, {}),
  task(pollDueJob, {}),
  task(runVerdictsJob, {}),
  task(relateRoundJob, {}),
  task(fillIndexJob, {}),
  task(sendDueJob, {}),
  task(resumeExportsJob, {}),
  task(divideSitemapJob, {}),
];
