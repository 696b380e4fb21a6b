import { Worker } from "node:worker_threads";
import { nowMs } from "../platform/clock.ts";
import type { Run } from "../votes/verdict/score.ts";
import type { ReleasedFiles } from "./release-files.ts";

/**
 * What is asked: a run of `now`, from what was published before, or cold. `release`: readers get new ids first, and the
 * public files are written.
 */
export type Asked = {
  now: number;
  release?: true;
  previous?: Pick<Run, "now" | "stories" | "factors" | "since">;
};

/** What came of a run; `inputHash`: SHA-256 of the votes, a line each. */
export type Result = { run: Run; inputHash: string; votes: number; readers: number; files?: ReleasedFiles };

// Five million votes take about a gigabyte while they are scored, and the worker is given less.
const resourceLimits = { maxOldGenerationSizeMb: 3072 };

/** Reads all votes and scores them, in a thread of its own: for a million votes that takes seconds. */
export function scoreApart(asked: Omit<Asked, "now"> & { now?: number } = {}): Promise<Result> {
  const workerData: Asked = { now: nowMs(), ...asked };
  const thread = new Worker(new URL("./score-thread.ts", import.meta.url), { workerData, resourceLimits });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`The scorer ended with ${code} and no result.`)));
  });
}
