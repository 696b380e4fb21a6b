import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { forgetNotices } from "./forget-notices.ts";
import { mailNotice } from "./mail-notice.ts";
import { noteAnswer } from "./note-answer.ts";
import { noteComments } from "./note-comments.ts";
import { noteDecision } from "./note-decision.ts";
import { noteFeed } from "./note-feed.ts";
import { noteFollowers } from "./note-followers.ts";
import { noteSchedule } from "./note-schedule.ts";
import { noteStories } from "./note-stories.ts";
import { sendDaily } from "./send-daily.ts";

const nothing = z.object({});

/** Tells of comments: of a reply, a mention, a comment on one's story. */
export const noteCommentsJob = defineJob({
  name: "notices.note-comments",
  schema: z.object({ commentIds: z.array(z.string()) }),
  run: noteComments,
  gathers: true,
});
/** Tells of a contributor's answer to two cents. */
export const noteAnswerJob = defineJob({
  name: "notices.note-answer",
  schema: z.object({ centsId: z.string() }),
  run: noteAnswer,
});
/** Tells of a decision. */
export const noteDecisionJob = defineJob({
  name: "notices.note-decision",
  schema: z.object({ decisionId: z.string() }),
  run: noteDecision,
});
/** Tells of a feed that cannot be read, or is paused. */
export const noteFeedJob = defineJob({
  name: "notices.note-feed",
  schema: z.object({ sourceId: z.string(), requestId: z.string() }),
  run: noteFeed,
});
/** Tells followers of new stories. */
export const noteStoriesJob = defineJob({
  name: "notices.note-stories",
  schema: z.object({ storyIds: z.array(z.string()) }),
  run: noteStories,
  gathers: true,
});
/** Tells contributors of new followers. */
export const noteFollowersJob = defineJob({
  name: "notices.note-followers",
  schema: z.object({ contributorIds: z.array(z.string()) }),
  run: noteFollowers,
  gathers: true,
});
/** Tells what became of a story that was scheduled. */
export const noteScheduleJob = defineJob({
  name: "notices.note-schedule",
  schema: z.object({ storyId: z.string(), requestId: z.string(), outcome: z.string(), reason: z.string() }),
  run: noteSchedule,
});
/** Mails a notice at once. */
export const mailNoticeJob = defineJob({
  name: "notices.mail",
  schema: z.object({ noticeId: z.string() }),
  run: mailNotice,
});
/** Sends the mails of the day. Comes again within the hour, so the queue does not try again. */
export const sendDailyJob = defineJob({
  ...{ name: "notices.send-daily", schema: nothing, run: sendDaily },
  ...{ retries: 0, atOnce: 1 },
});
/** Removes what was read long ago. */
export const forgetNoticesJob = defineJob({ name: "notices.forget", schema: nothing, run: forgetNotices });

/** What the worker does for notices. */
export const noticeJobs: readonly Job[] = [
  ...[noteAnswerJob, noteCommentsJob, noteDecisionJob, noteFeedJob, noteStoriesJob, noteFollowersJob, noteScheduleJob],
  ...[mailNoticeJob, sendDailyJob, forgetNoticesJob],
];
