import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { forgetPromoReaders, forgetRequests } from "./forget.ts";
import { tellAdmins } from "./tell-admins.ts";
import { tellAdvertiser } from "./tell-advertiser.ts";
import { sendAnswer, sendReceipt } from "./tell-asker.ts";

const request = z.object({ requestId: z.string() });
const nothing = z.object({});

export const tellAdminsJob = defineJob({ name: "promos.tell-admins", schema: request, run: tellAdmins });
export const sendReceiptJob = defineJob({ name: "promos.send-receipt", schema: request, run: sendReceipt });
export const sendAnswerJob = defineJob({ name: "promos.send-answer", schema: request, run: sendAnswer });
export const tellAdvertiserJob = defineJob({
  name: "promos.tell-advertiser",
  schema: z.object({ promoId: z.string(), decisionId: z.string() }),
  run: tellAdvertiser,
});

/** Forgets readers who were counted more than a day ago. */
export const forgetPromoReadersJob = defineJob({
  name: "promos.forget-readers",
  schema: nothing,
  run: () => forgetPromoReaders(),
});

/** Forgets old requests to advertise. */
export const forgetRequestsJob = defineJob({
  name: "promos.forget-requests",
  schema: nothing,
  run: () => forgetRequests(),
});

/** What the worker does for promos. */
export const promoJobs: readonly Job[] = [
  ...[tellAdminsJob, sendReceiptJob, sendAnswerJob, tellAdvertiserJob],
  ...[forgetPromoReadersJob, forgetRequestsJob],
];
