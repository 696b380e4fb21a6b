import { z } from "zod";
import { pool } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { sayError } from "./rules/say-error.ts";
import type { FailedJob, QueueState } from "./schema.ts";

/** How many failed jobs a page shows. */
export const mostFailed = 100;

/** How it stands with all kinds of jobs, those with failures first. None before the worker has run once. */
export async function queueStates(actor: Actor | null): Promise<QueueState[]> {
  if (!may(actor, "site.operate")) throw notFound();
  if (!(await hasQueue())) return [];
  const { rows } = await pool().query<QueueState>(
    `SELECT q.name,
       count(*) FILTER (WHERE j.state = 'created' AND j.start_after <= now())::int AS waiting,
       count(*) FILTER (WHERE j.state = 'active')::int AS active,
       count(*) FILTER (WHERE j.state = 'retry')::int AS retrying,
       count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
       count(*) FILTER (WHERE j.state = 'completed')::int AS done,
       min(j.start_after) FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now()) AS "oldestAt"
     FROM jobs.queue q LEFT JOIN jobs.job j ON j.name = q.name
     WHERE q.name NOT LIKE E'\\\\_\\\\_pgboss%' GROUP BY q.name
     ORDER BY count(*) FILTER (WHERE j.state = 'failed') DESC, q.name`,
  );
  return rows;
}

const failedRow = z.object({
  id: z.string(),
  queue: z.string(),
  tries: z.number(),
  failedAt: z.date(),
  output: z.unknown(),
});

/** The jobs that failed for good, the latest first. */
export async function failedJobs(actor: Actor | null): Promise<FailedJob[]> {
  if (!may(actor, "site.operate")) throw notFound();
  if (!(await hasQueue())) return [];
  const { rows } = await pool().query(
    `SELECT id, name AS queue, retry_count + 1 AS tries, coalesce(completed_on, created_on) AS "failedAt", output
     FROM jobs.job WHERE state = 'failed' ORDER BY 4 DESC, id LIMIT ${mostFailed}`,
  );
  return rows.map((row) => {
    const { output, ...job } = failedRow.parse(row);
    return { ...job, error: sayError(output) };
  });
}

/** Whether the worker has ever made its tables. */
export async function hasQueue(): Promise<boolean> {
  const { rows } = await pool().query<{ there: boolean }>("SELECT to_regclass('jobs.job') IS NOT NULL AS there");
  return rows[0]?.there === true;
}
