import { z } from "zod";
import { defineJob, type Job } from "../platform/jobs/define-job.ts";
import { countKeptVotes } from "./count-kept-votes.ts";
import { reportDrift } from "./find-drift.ts";
import { recountRemoved } from "./recount-removed.ts";
import { recountVotes } from "./recount-votes.ts";

/** A member's kept votes count once their e-mail is verified. */
export const countKeptVotesJob = defineJob({
  name: "votes.count-kept",
  schema: z.object({ memberId: z.string() }),
  run: countKeptVotes,
});

/** Nightly: compares every tally with its votes and reports what differs. */
export const reportDriftJob = defineJob({
  name: "votes.report-drift",
  schema: z.object({}),
  run: reportDrift,
});

/** Sets tallies right after accounts were removed with their votes. */
export const recountVotesJob = defineJob({
  name: "votes.recount",
  schema: z.object({}),
  run: recountVotes,
});

/** Hourly: sees to it that no removed vote counts. */
export const recountRemovedJob = defineJob({
  name: "votes.recount-removed",
  schema: z.object({}),
  run: recountRemoved,
});

/** What the worker does for votes. */
export const voteJobs: readonly Job[] = [countKeptVotesJob, reportDriftJob, recountVotesJob, recountRemovedJob];
