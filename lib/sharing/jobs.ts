import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { forgetStoryMails } from "./forget-story-mails.ts";
import { sendStoryMail } from "./send-story-mail.ts";

/** Mails a story to whom a member sent it. */
export const sendStoryMailJob = defineJob({
  name: "sharing.send-story",
  schema: z.object({ mailId: z.string() }),
  run: sendStoryMail,
});
/** Forgets what was sent long ago, and where what could not be sent was to go. */
export const forgetStoryMailsJob = defineJob({
  name: "sharing.forget",
  schema: z.object({}),
  run: forgetStoryMails,
});

export const sharingJobs = [sendStoryMailJob, forgetStoryMailsJob];
