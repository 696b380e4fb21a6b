import type { z } from "zod";

/** A kind of work that the worker does, at least once; it must come to the same when done twice. */
export type Job<S extends z.ZodType = z.ZodType> = {
  name: string;
  schema: S;
  run: (payload: z.output<S>) => Promise<unknown>;
  /** Tries after the first; the pauses between them double. Default 5. */
  retries?: number;
  /** Jobs of this kind done at once by one worker. Default 2. */
  atOnce?: number;
};

/** Declares a kind of job. */
export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job;
}

/** A job to be done, with its payload. */
export type Task = { job: string; payload: object };

/** A task of this job. */
export function task<S extends z.ZodType>(job: Job<S>, payload: z.input<S>): Task {
  return { job: job.name, payload: job.schema.parse(payload) as object };
}
