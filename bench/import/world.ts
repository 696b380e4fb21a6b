import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { migrate } from "../../prisma/migrate.ts";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { workerOptions } from "../../scripts/up/node-options.ts";
import { root } from "../../scripts/up/settings.ts";
import { endChild } from "../order.ts";
import { takenBy } from "../processes.ts";

/** A database with feeds that are due. */
export type ImportWorld = { url: string; env: NodeJS.ProcessEnv };

/** Makes a database of this name with so many feeds on these ports. */
export async function makeImportWorld(
  cluster: ThrowawayCluster,
  { name, feeds, ports }: { name: string; feeds: number; ports: readonly number[] },
): Promise<ImportWorld> {
  await onServer(cluster.url("postgres"), `CREATE DATABASE ${name}`);
  const url = cluster.url(name);
  await migrate(url);
  await fill(url, feeds, ports);
  return { url, env: { ...process.env, ...settings(url, cluster.folder, ports) } };
}

function settings(url: string, folder: string, ports: readonly number[]): NodeJS.ProcessEnv {
  return {
    ...{ NODE_ENV: "production", DATABASE_URL: url, DATA_DIR: join(folder, "data"), LOG_LEVEL: "error" },
    ...{ AUTH_SECRET: "only-for-benches-0123456789-0123456789", SITE_URL: "http://localhost:3000" },
    OUTBOUND_ALLOW: ports.map((port) => `127.0.0.1:${port}`).join(","),
  };
}

// Fifty feeds to a contributor; each feed on a host of its own as far as there are hosts.
async function fill(url: string, feeds: number, ports: readonly number[]): Promise<void> {
  await onServer(
    url,
    `INSERT INTO members (id, handle, pen_name, email, email_verified_at, created_at)
     SELECT 'm' || n, 'member-' || n, 'Member ' || n, 'm' || n || '@example.org', now(), now()
     FROM generate_series(0, $1::int / 50) n`,
    [feeds],
  );
  await onServer(
    url,
    `INSERT INTO sources (id, owner_id, state, asked_url, feed_url, feed_key, token, proof_kind, proved_at, proved_place,
       proof_checked_at, category_slug, mode, created_at)
     SELECT 's' || n, 'm' || (n / 50), 'active', address, 'http://' || address, address, 't', 'meta', now(), host, now(), 'local',
       'publish', now()
     FROM generate_series(0, $1::int - 1) n,
       LATERAL (SELECT '127.0.0.1:' || ($2::int[])[1 + n % cardinality($2::int[])] AS host) h,
       LATERAL (SELECT host || '/feed-' || n AS address) a`,
    [feeds, ports],
  );
}

/** How long the checks took, from the first to the last, the workers' processor time, and the most memory of one. */
export type Checked = { seconds: number; cpuSeconds: number; memoryMb: number };

const endsWithUs = ["--import", join(root, "scripts", "up", "leave-with-starter.ts")];

/** Has workers check every feed, which they do when they start; `again` has each checked once more at the same time. */
export async function checkAll({ url, env }: ImportWorld, workers: number, again = false): Promise<Checked> {
  const begun = new Date();
  await onServer(url, "UPDATE sources SET next_check_at = now(), running_until = NULL");
  if (again)
    await onServer(
      url,
      `INSERT INTO events (name, payload) SELECT 'source.due', jsonb_build_object('sourceId', id, 'kind', 'hand') FROM sources`,
    );
  const execArgv = [...workerOptions, ...endsWithUs];
  const all = Array.from({ length: workers }, () => fork(join(root, "worker.ts"), { env, execArgv }));
  const failed = Promise.race(all.map(endOf));
  failed.catch(() => undefined); // at the end they are to end
  try {
    while (!(await isDone(url, begun))) await Promise.race([pause(250), failed]);
    const cpuSeconds = all.reduce((sum, { pid = 0 }) => sum + takenBy(pid).cpuSeconds, 0);
    return { seconds: await secondsSince(url, begun), cpuSeconds, memoryMb: Math.max(...all.map(mostMemory)) };
  } finally {
    await Promise.all(all.map((worker) => endChild(worker)));
  }
}

async function endOf(worker: ChildProcess): Promise<never> {
  const [code] = await once(worker, "exit");
  throw new Error(`A worker ended with ${code}.`);
}

async function isDone(url: string, begun: Date): Promise<boolean> {
  const left = "last_check_at IS NULL OR last_check_at < $1 OR running_until IS NOT NULL";
  const [found] = await onServer(url, `SELECT count(*)::int AS n FROM sources WHERE ${left}`, [begun]);
  return found?.n === 0;
}

async function secondsSince(url: string, begun: Date): Promise<number> {
  const [took] = await onServer(
    url,
    "SELECT extract(epoch FROM max(ended_at) - min(started_at))::float AS seconds FROM source_runs WHERE started_at >= $1",
    [begun],
  );
  return took?.seconds;
}

// The most that a process has had (Linux; 0 elsewhere).
function mostMemory({ pid }: ChildProcess): number {
  const peak = process.platform === "linux" && /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return peak ? Number(peak[1]) / 1024 : 0;
}
