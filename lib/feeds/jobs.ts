import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { forgetLog } from "./forget-log.ts";
import { pollDue } from "./poll-due.ts";
import { pollSource } from "./poll-source.ts";
import { handOutProofs, recheckProof } from "./recheck-proof.ts";
import { runKinds } from "./schema.ts";
import { tellModerators } from "./tell-moderators.ts";
import { renew } from "./websub/renew.ts";
import { subscribe } from "./websub/subscribe.ts";

const source = z.object({ sourceId: z.string() });
const nothing = z.object({});

/** Checks a feed out of turn: by hand, or because a hub says so. It has a back-off of its own, so the queue does not try again. */
export const pollSourceJob = defineJob({
  name: "feeds.poll-source",
  schema: source.extend({ kind: z.enum(runKinds).catch("poll") }),
  run: (payload) => pollSource(payload),
  retries: 0,
});
/** Checks all feeds whose time has come. */
export const pollDueJob = defineJob({
  ...{ name: "feeds.poll-due", schema: nothing, run: pollDue },
  ...{ retries: 0, atOnce: 1 },
});
export const handOutProofsJob = defineJob({ name: "feeds.hand-out-proofs", schema: nothing, run: handOutProofs });
export const recheckProofJob = defineJob({
  name: "feeds.recheck-proof",
  schema: source,
  run: (payload) => recheckProof(payload),
  retries: 0,
});
export const subscribeJob = defineJob({ name: "feeds.subscribe", schema: source, run: subscribe });
export const renewJob = defineJob({ name: "feeds.renew", schema: nothing, run: renew });
export const tellModeratorsJob = defineJob({
  name: "feeds.tell-moderators",
  schema: z.object({ claimId: z.string(), requestId: z.string() }),
  run: tellModerators,
});
export const forgetLogJob = defineJob({ name: "feeds.forget-log", schema: nothing, run: forgetLog });

/** What the worker does for feeds. */
export const feedJobs: readonly Job[] = [
  ...[pollSourceJob, pollDueJob, handOutProofsJob, recheckProofJob],
  ...[subscribeJob, renewJob, tellModeratorsJob, forgetLogJob],
];
