import { statfs } from "node:fs/promises";
import { pool } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { readLastBackup } from "../platform/last-backup.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { hasQueue } from "./queue-state.ts";
import type { Health } from "./schema.ts";
import { siteVersion } from "./site-version.ts";

/** How the site is: its database, its disk, its queue, the process that answers. */
export async function readHealth(actor: Actor | null): Promise<Health> {
  if (!may(actor, "site.operate")) throw notFound();
  const [database, outbox, lastJobAt, media, disk, backup] = await Promise.all([
    aboutDatabase(),
    aboutOutbox(),
    whenLastJob(),
    aboutMedia(),
    aboutDisk(),
    readLastBackup(),
  ]);
  const lastBackup = backup && { at: new Date(backup.at), bytes: backup.bytes };
  return { database, outbox, lastJobAt, media, disk, process: aboutProcess(), lastBackup };
}

async function aboutDatabase(): Promise<Health["database"]> {
  const { rows } = await pool().query<Health["database"]>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS bytes,
       (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
       count(*)::int AS migrations, coalesce(max(migration_name), '') AS "lastMigration"
     FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return rows[0] ?? { version: "", bytes: 0, connections: 0, migrations: 0, lastMigration: "" };
}

async function aboutOutbox(): Promise<Health["outbox"]> {
  const { rows } = await pool().query<Health["outbox"]>(
    `SELECT count(*)::int AS waiting, min(created_at) AS "oldestAt" FROM events WHERE dispatched_at IS NULL`,
  );
  return rows[0] ?? { waiting: 0, oldestAt: null };
}

// The worker has something to do every minute: where nothing was done for longer, it is away.
async function whenLastJob(): Promise<Date | null> {
  if (!(await hasQueue())) return null;
  const { rows } = await pool().query<{ at: Date | null }>(
    "SELECT max(completed_on) AS at FROM jobs.job WHERE state = 'completed'",
  );
  return rows[0]?.at ?? null;
}

async function aboutMedia(): Promise<Health["media"]> {
  const { rows } = await pool().query<Health["media"]>(
    "SELECT count(*)::int AS pictures, coalesce(sum(bytes), 0)::float8 AS bytes FROM media",
  );
  return rows[0] ?? { pictures: 0, bytes: 0 };
}

async function aboutDisk(): Promise<Health["disk"]> {
  try {
    const { bavail, blocks, bsize } = await statfs(/* turbopackIgnore: true */ env().DATA_DIR);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  }
}

function aboutProcess(): Health["process"] {
  return {
    pid: process.pid,
    startedAt: new Date(Date.now() - process.uptime() * 1000),
    memory: process.memoryUsage.rss(),
    web: env().WEB_CONCURRENCY,
    node: process.versions.node,
    site: siteVersion(),
  };
}
