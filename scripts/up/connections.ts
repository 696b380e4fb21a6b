import type { Env } from "../../lib/platform/env.ts";

const postgresDefault = 100;
// What a web process has beside its pool: the connection on which it hears what went stale.
const listener = 1;
// The worker beside its pool: the job queue's four and its listener, and that of the outbox.
const workerExtra = 6;
// Migrations, the admin link, a psql of the operator's, and the three that PostgreSQL keeps for its own superuser.
const others = 20;

/** How many connections the embedded database has room for; one more web process than usual runs while they are replaced. */
export function roomFor({ WEB_CONCURRENCY, DATABASE_POOL }: Pick<Env, "WEB_CONCURRENCY" | "DATABASE_POOL">): number {
  const web = (WEB_CONCURRENCY + 1) * (DATABASE_POOL + listener);
  return Math.max(postgresDefault, web + DATABASE_POOL + workerExtra + others);
}
