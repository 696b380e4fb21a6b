import { statfs } from "node:fs/promises";
import { nowMs } from "../platform/clock.ts";
import { readWithin } from "../platform/db/read-within.ts";
import { env } from "../platform/env.ts";
import { readLastBackup } from "../platform/last-backup.ts";
import { log } from "../platform/log.ts";
import type { MetricName } from "../platform/metrics/definitions.ts";
import { keepSiteValues, type SiteValues, type Value } from "../platform/metrics/report.ts";

const freshMs = 5000;
const patienceMs = 2000;
const longestMs = 3000; // one that hangs does not even say that it takes too long

/**
 * Figures of the whole site: its queue, its verdicts, its disk. What any process has read within the last five seconds
 * (`known`) is not read again.
 */
export async function siteValues(known: readonly SiteValues[]): Promise<Value[]> {
  const [newest] = known.toSorted((a, b) => b.at - a.at);
  if (newest && Math.abs(nowMs() - newest.at) < freshMs) return newest.values;
  const values = (await Promise.all([fromDatabase(), aboutDisk(), aboutBackup()])).flat();
  keepSiteValues({ at: nowMs(), values });
  return values;
}

let reading: Promise<Value[]> | null = null;

// Where the database is away, that is the figure. Of one that hangs nothing more is asked until it has answered or is given up.
async function fromDatabase(): Promise<Value[]> {
  const isHanging = reading !== null;
  reading ??= readAll().finally(() => {
    reading = null;
  });
  try {
    return [value("firsthand_database_up", 1), ...(await inTime(reading, isHanging ? 0 : longestMs))];
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, "the queue could not be read");
    return [value("firsthand_database_up", 0)];
  }
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("the database does not answer")), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function readAll(): Promise<Value[]> {
  return readWithin({ ms: patienceMs, settings: [] }, async (ask) => {
    const [about] = await ask<About>(aboutAll, []);
    const queues = about?.hasQueue ? await ask<Queue>(aboutQueues, []) : [];
    return [...(about ? ofAll(about) : []), ...queues.flatMap(ofQueue)];
  });
}

type About = {
  hasQueue: boolean;
  events: number;
  eventsOldest: number;
  verdictsAge: number | null;
  verdictsTook: number | null;
  verdictsFailed: boolean | null;
};

const aboutAll = `
  SELECT to_regclass('jobs.job') IS NOT NULL AS "hasQueue", waiting.*, latest.fault IS NOT NULL AS "verdictsFailed",
    extract(epoch FROM now() - good.finished_at)::float8 AS "verdictsAge",
    extract(epoch FROM good.finished_at - good.started_at)::float8 AS "verdictsTook"
  FROM (SELECT count(*)::int AS events, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS "eventsOldest"
    FROM events WHERE dispatched_at IS NULL) AS waiting
  LEFT JOIN (SELECT fault FROM verdict_runs ORDER BY started_at DESC LIMIT 1) AS latest ON true
  LEFT JOIN (SELECT started_at, finished_at FROM verdict_runs WHERE fault IS NULL AND finished_at IS NOT NULL
    ORDER BY started_at DESC LIMIT 1) AS good ON true`;

function ofAll({ events, eventsOldest, verdictsAge, verdictsTook, verdictsFailed }: About): Value[] {
  return [
    value("firsthand_events_waiting", events),
    value("firsthand_events_oldest_seconds", Math.max(0, eventsOldest)),
    value("firsthand_verdict_run_failed", verdictsFailed ? 1 : 0),
    ...(verdictsAge === null ? [] : [value("firsthand_verdict_run_age_seconds", Math.max(0, verdictsAge))]),
    ...(verdictsTook === null ? [] : [value("firsthand_verdict_run_seconds", verdictsTook)]),
  ];
}

const states = ["waiting", "active", "retrying", "failed"] as const;
type Queue = Record<(typeof states)[number] | "oldest", number> & { name: string };

// Only what is live, of which pg-boss keeps an index: of what is done there may be a hundred times as much.
const aboutQueues = `
  SELECT q.name,
    count(*) FILTER (WHERE j.state = 'created' AND j.start_after <= now())::int AS waiting,
    count(*) FILTER (WHERE j.state = 'active')::int AS active,
    count(*) FILTER (WHERE j.state = 'retry')::int AS retrying,
    count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
    coalesce(extract(epoch FROM now() - min(j.start_after)
      FILTER (WHERE j.state IN ('created', 'retry') AND j.start_after <= now())), 0)::float8 AS oldest
  FROM jobs.queue q
  LEFT JOIN jobs.job j ON j.name = q.name AND j.state IN ('created', 'retry', 'active', 'failed')
  WHERE q.name NOT LIKE E'\\_\\_pgboss%' GROUP BY q.name ORDER BY q.name`;

function ofQueue(queue: Queue): Value[] {
  const job = queue.name;
  return [
    ...states.map((state) => value("firsthand_jobs", queue[state], { job, state })),
    value("firsthand_jobs_oldest_seconds", queue.oldest, { job }),
  ];
}

async function aboutDisk(): Promise<Value[]> {
  try {
    const { bavail, blocks, bsize } = await statfs(/* turbopackIgnore: true */ env().DATA_DIR);
    return [value("firsthand_disk_free_bytes", bavail * bsize), value("firsthand_disk_size_bytes", blocks * bsize)];
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return [];
    throw thrown;
  }
}

async function aboutBackup(): Promise<Value[]> {
  const backup = await readLastBackup();
  return backup ? [value("firsthand_backup_age_seconds", (nowMs() - Date.parse(backup.at)) / 1000)] : [];
}

function value(name: MetricName, value: number, labels: Record<string, string> = {}): Value {
  return { name, labels, value };
}
