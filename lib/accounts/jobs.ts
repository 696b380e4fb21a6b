import { z } from "zod";
import { defineJob } from "../platform/jobs/define-job.ts";
import { checkLink, handOutLinks } from "./profile-links/check-link.ts";
import { removeExpired, removeUnverified } from "./remove-stale.ts";
import {
  sendEmailChange,
  sendEmailChanged,
  sendFactorChanged,
  sendLinkedChanged,
  sendPasswordChanged,
  sendReset,
  sendSignInLink,
  sendVerification,
} from "./send-links.ts";

const about = z.object({ memberId: z.string(), requestId: z.string() });

export const sendVerificationJob = defineJob({
  name: "accounts.send-verification",
  schema: about,
  run: sendVerification,
});
export const sendResetJob = defineJob({
  name: "accounts.send-reset",
  schema: z.object({ email: z.string(), requestId: z.string() }),
  run: sendReset,
});
export const sendEmailChangeJob = defineJob({
  name: "accounts.send-email-change",
  schema: about.extend({ email: z.string() }),
  run: sendEmailChange,
});
export const sendEmailChangedJob = defineJob({
  name: "accounts.send-email-changed",
  schema: about.extend({ before: z.string() }),
  run: sendEmailChanged,
});
export const sendPasswordChangedJob = defineJob({
  name: "accounts.send-password-changed",
  schema: about,
  run: sendPasswordChanged,
});
export const sendSignInLinkJob = defineJob({
  name: "accounts.send-sign-in-link",
  schema: z.object({ email: z.string(), next: z.string().optional(), requestId: z.string() }),
  run: sendSignInLink,
});
export const sendFactorChangedJob = defineJob({
  name: "accounts.send-factor-changed",
  schema: about.extend({ change: z.enum(["on", "off", "renewed", "reset", "recovery-used"]) }),
  run: sendFactorChanged,
});
export const sendLinkedChangedJob = defineJob({
  name: "accounts.send-linked-changed",
  schema: about.extend({ issuer: z.string(), change: z.enum(["linked", "unlinked"]) }),
  run: sendLinkedChanged,
});
export const checkLinkJob = defineJob({
  name: "accounts.check-link",
  schema: z.object({ linkId: z.string() }),
  run: (due) => checkLink(due),
});
export const handOutLinksJob = defineJob({
  name: "accounts.hand-out-links",
  schema: z.object({}),
  run: handOutLinks,
});
export const removeStaleJob = defineJob({
  name: "accounts.remove-stale",
  schema: z.object({}),
  run: async () => {
    await removeUnverified();
    await removeExpired();
  },
});

export const accountJobs = [
  sendVerificationJob,
  sendResetJob,
  sendEmailChangeJob,
  sendEmailChangedJob,
  sendPasswordChangedJob,
  sendSignInLinkJob,
  sendFactorChangedJob,
  sendLinkedChangedJob,
  checkLinkJob,
  handOutLinksJob,
  removeStaleJob,
];
