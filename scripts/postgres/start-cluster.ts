import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Halt } from "../halt.ts";
import { lastComplaint, openLog, readLogSince } from "./cluster-log.ts";
import { freePort } from "./free-port.ts";
import { clusterUser, diskFull } from "./init-cluster.ts";
import type { Place } from "./place.ts";
import { cleanEnvironment, identity } from "./run-as.ts";

export type ClusterOptions = {
  password: string;
  logFile: string;
  port?: number;
  /** No other port will do: others hold its address. */
  samePort?: boolean;
  /** Further settings, such as fsync=off. */
  settings?: string[];
  /** A folder that goes when PostgreSQL has ended, even if we were killed. */
  removeAfter?: string;
};

export type Cluster = {
  port: number;
  /** The process that keeps it; PostgreSQL goes when its input is closed. */
  keeper: number;
  url(database: string): string;
  /** Settles when PostgreSQL has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

const keeper = join(import.meta.dirname, "keep.sh");

/** Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections. It ends with this process. */
export async function startCluster(place: Place, options: ClusterOptions): Promise<Cluster> {
  for (let attempt = 1; ; attempt++) {
    const port =
      options.samePort && options.port ? options.port : await freePort(attempt === 1 ? options.port : undefined);
    const outcome = await tryStart(place, options, port);
    if (typeof outcome !== "string") return outcome;
    // Somebody may take the port first; and for a moment after a crash the dead cluster's memory is still held.
    if (attempt < 8 && /could not bind|in use|could not create any TCP|lock file|shared memory block/i.test(outcome))
      await wait(250);
    else throw new Halt(explain(outcome, place, options.logFile));
  }
}

async function tryStart(place: Place, options: ClusterOptions, port: number): Promise<Cluster | string> {
  const log = openLog(options.logFile);
  const position = statSync(options.logFile).size;
  const before = readStatus(place);
  const child = spawn("sh", [...keeperFor(place), options.removeAfter ?? "", ...command(place, options, port)], {
    cwd: "/",
    detached: true,
    env: cleanEnvironment(),
    stdio: ["pipe", log, log],
    ...identity(place.way),
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      child.stdin?.destroy();
      resolve();
    });
    child.once("error", () => resolve());
  });
  if (await isReady(place, before, ended)) return asCluster(child, ended, port, options.password);
  return readLogSince(options.logFile, position);
}

// Another user may not be able to read our files: it is handed the text.
function keeperFor({ way }: Place): string[] {
  return way.uid === undefined ? [keeper] : ["-c", readFileSync(keeper, "utf8"), "keep"];
}

function command({ programs, cluster, way }: Place, { settings = [] }: ClusterOptions, port: number): string[] {
  const all = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings];
  return [...way.prefix, join(programs, "bin", "postgres"), "-D", cluster, ...all.flatMap((each) => ["-c", each])];
}

function asCluster(child: ChildProcess, ended: Promise<void>, port: number, password: string): Cluster {
  return {
    port,
    keeper: child.pid ?? 0,
    ended,
    url: (database) => `postgresql://${clusterUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

async function isReady(place: Place, before: string, ended: Promise<void>): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const status = readStatus(place);
    if (status !== before && status.split("\n")[7]?.trim() === "ready") return true;
    await wait(20);
  }
  return false;
}

function readStatus({ cluster }: Place): string {
  const file = join(cluster, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function explain(log: string, { cluster }: Place, logFile: string): string {
  if (/no space left/i.test(log)) return diskFull(cluster);
  if (/not compatible with server|initialized by PostgreSQL version/i.test(log)) return otherVersion(log, cluster);
  return `PostgreSQL did not start. It says: ${lastComplaint(log)} The whole story is in ${logFile}.`;
}

function otherVersion(log: string, cluster: string): string {
  const made = /initialized by PostgreSQL version (\S+),/.exec(log)?.[1] ?? "another version";
  return (
    `The database in ${cluster} was made by PostgreSQL ${made}, which this version of Firsthand does not carry. ` +
    "Start the version of Firsthand that made it, take a backup there and restore it here."
  );
}
