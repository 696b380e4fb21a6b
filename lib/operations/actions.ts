"use server";

import { z } from "zod";
import { action } from "../platform/action.ts";
import { dropJobs, retryJobs } from "./retry-jobs.ts";
import { failedInput } from "./schema.ts";
import { sendTestMail } from "./send-test-mail.ts";

export const retryJobsAction = action(failedInput, retryJobs, {
  leadTo: ({ count }) => `/admin/jobs?done=retried&count=${count}`,
});

export const dropJobsAction = action(failedInput, dropJobs, {
  leadTo: ({ count }) => `/admin/jobs?done=dropped&count=${count}`,
});

export const sendTestMailAction = action(z.object({}), (_, actor) => sendTestMail(actor));
