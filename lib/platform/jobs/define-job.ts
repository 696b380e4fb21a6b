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
  /** Its payload is one list: tasks that come together become one with all of it. For what happens often. */
  gathers?: boolean;
};

/** Declares a kind of job. */
export function defineJob<S extends z.ZodType>(job: Job<S>): Job<S> {
  return job;
}

/** A job to be done, with its payload. */
export type Task = { job: string; payload: object; gathers?: boolean };

/** A task of this job. */
export function task<S extends z.ZodType>(job: Job<S>, payload: z.input<S>): Task {
  const made = { job: job.name, payload: job.schema.parse(payload) as object };
  return job.gathers ? { ...made, gathers: true } : made;
}

/** Tasks of jobs that gather, one for each job, with the lists of all. */
export function gathered(tasks: readonly Task[]): Task[] {
  return [...Map.groupBy(tasks, ({ job }) => job)].map(([job, same]) => {
    const payload: Record<string, unknown[]> = {};
    for (const [name, list] of same.flatMap((each) => Object.entries(each.payload)))
      payload[name] = [...(payload[name] ?? []), ...list];
    return { job, payload };
  });
}
