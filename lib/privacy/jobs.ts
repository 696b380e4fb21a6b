import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { carryOutDeletions } from "./deletion/carry-out.ts";
import { clearAccount } from "./deletion/clear-account.ts";
import { sendDeletionAsked, sendDeletionEnded } from "./mails/send-deletion-mails.ts";
import { makeExport } from "./make-export.ts";
import { removeOldExports, resumeExports } from "./remove-exports.ts";

const about = z.object({ memberId: z.string(), requestId: z.string() });

export const makeExportJob = defineJob({
  name: "privacy.make-export",
  schema: z.object({ exportId: z.string() }),
  run: makeExport,
  atOnce: 1,
});
export const removeOldExportsJob = defineJob({
  name: "privacy.remove-old-exports",
  schema: z.object({}),
  run: removeOldExports,
});
export const resumeExportsJob = defineJob({
  name: "privacy.resume-exports",
  schema: z.object({}),
  run: resumeExports,
});
export const sendDeletionAskedJob = defineJob({
  name: "privacy.send-deletion-asked",
  schema: about,
  run: sendDeletionAsked,
});
export const sendDeletionEndedJob = defineJob({
  name: "privacy.send-deletion-ended",
  schema: about.extend({ end: z.enum(["kept", "postponed"]) }),
  run: sendDeletionEnded,
});
export const carryOutDeletionsJob = defineJob({
  name: "privacy.carry-out-deletions",
  schema: z.object({}),
  run: carryOutDeletions,
  atOnce: 1,
});
export const clearAccountJob = defineJob({
  name: "privacy.clear-account",
  schema: z.object({ memberId: z.string() }),
  run: clearAccount,
  atOnce: 1,
});

export const privacyJobs = [
  makeExportJob,
  removeOldExportsJob,
  resumeExportsJob,
  sendDeletionAskedJob,
  sendDeletionEndedJob,
  carryOutDeletionsJob,
  clearAccountJob,
];
