import { z } from "zod";

const queue = z.string().min(1).max(100);
const job = z.uuid("There is no such job.");

/** One failed job, or all of a queue. */
export const failedInput = z.object({ queue, job: z.union([job, z.literal("all")]) });
export type FailedJobs = z.output<typeof failedInput>;

/** How it stands with the jobs of one kind. */
export type QueueState = {
  name: string;
  waiting: number;
  active: number;
  /** Failed at least once, and to be tried again by itself. */
  retrying: number;
  failed: number;
  done: number;
  /** Since when the oldest that could be done waits. */
  oldestAt: Date | null;
};

/** A job that nobody tries again by itself. What it was about is not shown: it may be somebody's. */
export type FailedJob = { id: string; queue: string; tries: number; failedAt: Date; error: string };

export type Health = {
  database: { version: string; bytes: number; connections: number; migrations: number; lastMigration: string };
  outbox: { waiting: number; oldestAt: Date | null };
  lastJobAt: Date | null;
  media: { pictures: number; bytes: number };
  disk: { free: number; size: number } | null;
  process: { pid: number; startedAt: Date; memory: number; web: number; node: string; site: string };
  lastBackup: { at: Date; bytes: number } | null;
};
