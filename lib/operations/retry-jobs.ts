import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { hasQueue } from "./queue-state.ts";
import type { FailedJobs } from "./schema.ts";

/** Has failed jobs tried once more; the worker finds them within seconds. What was retried or dropped meanwhile is refused. */
export function retryJobs(which: FailedJobs, actor: Actor | null): Promise<{ count: number }> {
  return change(
    which,
    { actor, key: "jobs-retried" },
    // As pg-boss itself does it.
    `UPDATE jobs.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL,
       start_after = greatest(start_after, now())`,
  );
}

/** Drops failed jobs: nobody tries them again. */
export function dropJobs(which: FailedJobs, actor: Actor | null): Promise<{ count: number }> {
  return change(which, { actor, key: "jobs-dropped" }, "DELETE FROM jobs.job");
}

type Doing = { actor: Actor | null; key: "jobs-retried" | "jobs-dropped" };

// Who did so, and when, is written by the same statement, and stands in the history of the site's settings.
async function change({ queue, job }: FailedJobs, { actor, key }: Doing, what: string): Promise<{ count: number }> {
  if (!actor || !may(actor, "site.operate")) throw notFound();
  if (!(await hasQueue())) throw gone();
  const one = job === "all" ? null : job;
  const { rows } = await pool().query<{ count: number }>(
    `WITH done AS (
       ${what} WHERE name = $1::text AND state = 'failed' AND ($2::uuid IS NULL OR id = $2::uuid) RETURNING id
     )
     INSERT INTO site_changes (key, value, by_id, at)
     SELECT $3, jsonb_build_object('queue', $1::text, 'count', count(*)), $4, $5 FROM done HAVING count(*) > 0
     RETURNING (value ->> 'count')::int AS count`,
    [queue, one, key, actor.id, now()],
  );
  if (!rows[0]) throw gone();
  return rows[0];
}

function gone(): Refusal {
  return new Refusal("gone", "There is no such failed job any more: it was tried again or dropped.");
}
