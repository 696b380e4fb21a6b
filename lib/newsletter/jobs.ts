import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { followAddress } from "./follow-address.ts";
import { forgetOld } from "./forget-old.ts";
import { sendConfirmation } from "./send-confirmation.ts";
import { sendDue } from "./send-due.ts";
import { testEdition } from "./test-edition.ts";

const nothing = z.object({});

/** Mails the link that confirms a subscription. */
export const sendConfirmationJob = defineJob({
  name: "newsletter.send-confirmation",
  schema: z.object({ requestId: z.string() }),
  run: sendConfirmation,
});
/** Has a member's newsletter come to their new address. */
export const followAddressJob = defineJob({
  name: "newsletter.follow-address",
  schema: z.object({ memberId: z.string(), before: z.string() }),
  run: followAddress,
});
/** Mails an edition to the editor who wants to see it. */
export const testEditionJob = defineJob({
  name: "newsletter.test",
  schema: z.object({ editionId: z.string(), memberId: z.string(), requestId: z.string() }),
  run: testEdition,
});
/** Plans, begins and sends editions. Comes again within a minute, so the queue does not try again. */
export const sendDueJob = defineJob({
  ...{ name: "newsletter.send-due", schema: nothing, run: sendDue },
  ...{ retries: 0, atOnce: 1 },
});
/** Forgets what is old. */
export const forgetOldJob = defineJob({ name: "newsletter.forget", schema: nothing, run: forgetOld });

/** What the worker does for the newsletter. */
export const newsletterJobs: readonly Job[] = [
  sendConfirmationJob,
  followAddressJob,
  testEditionJob,
  sendDueJob,
  forgetOldJob,
];
