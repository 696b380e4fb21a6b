import { pool } from "../platform/db/client.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { hasQueue } from "./queue-state.ts";
import type { FailedJobs } from "./schema.ts";

/** Has failed jobs tried once more; the worker finds them within seconds. What was retried or dropped meanwhile is refused. */
export function retryJobs(which: FailedJobs, actor: Actor | null): Promise<{ count: number }> {
  return change(
    which,
    actor,
    // As pg-boss itself does it.
    `UPDATE jobs.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL,
       start_after = greatest(start_after, now())`,
  );
}

/** Drops failed jobs: nobody tries them again. */
export function dropJobs(which: FailedJobs, actor: Actor | null): Promise<{ count: number }> {
  return change(which, actor, "DELETE FROM jobs.job");
}

async function change({ queue, job }: FailedJobs, actor: Actor | null, what: string): Promise<{ count: number }> {
  if (!may(actor, "site.operate")) throw notFound();
  if (!(await hasQueue())) throw gone();
  const one = job === "all" ? null : job;
  const { rowCount } = await pool().query(
    `${what} WHERE name = $1 AND state = 'failed' AND ($2::uuid IS NULL OR id = $2::uuid)`,
    [queue, one],
  );
  if (!rowCount) throw gone();
  return { count: rowCount };
}

function gone(): Refusal {
  return new Refusal("gone", "There is no such failed job any more: it was tried again or dropped.");
}
