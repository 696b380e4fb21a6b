import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/postgres/free-port.ts";
import { workerOptions, workerSettings } from "../../scripts/up/node-options.ts";
import { isReady } from "../../scripts/up/ready.ts";
import { seatPrograms } from "../../scripts/up/seat-programs.ts";
import { root } from "../../scripts/up/settings.ts";

export type SiteOptions = {
  databaseUrl: string;
  /** Where media and mail go; a folder of its own when there is none given. */
  dataDir?: string;
  /** Without a worker nothing follows from events; processes over one database need one between them. */
  worker?: boolean;
  env?: Record<string, string>;
  /** Is given what the web process writes to its log, which else goes where ours goes. */
  onLog?: (text: string) => void;
};

export type ThrowawaySite = {
  url: string;
  dataDir: string;
  /** The settings it was started with, for other programs over the same database. */
  env: Record<string, string>;
  server: ChildProcess;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

const patienceMs = 60_000;

/** Starts the built site (server.ts and, unless told otherwise, worker.ts) on a free port and waits until it is ready. */
export async function startSite({
  databaseUrl,
  dataDir,
  worker = true,
  env = {},
  onLog,
}: SiteOptions): Promise<ThrowawaySite> {
  const own = dataDir ?? mkdtempSync(join(tmpdir(), "firsthand-site-"));
  const port = await freePort();
  const all = { ...settings(databaseUrl, own, port), ...env };
  const server = launch("server.ts", all, [], onLog);
  const children = worker ? [server, launch("worker.ts", { ...all, ...workerSettings }, workerOptions)] : [server];
  const names = ["web", "worker"].slice(0, children.length);
  const seat = seatPrograms(names);
  for (const [at, child] of children.entries()) seat(names[at] ?? "")(child);
  const end = async (signal: NodeJS.Signals) => {
    await Promise.all(children.map((child) => endChild(child, signal)));
    if (!dataDir) rmSync(own, { recursive: true, force: true });
  };
  const site = {
    url: all.SITE_URL,
    dataDir: own,
    env: all,
    server,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
  const deadline = Date.now() + patienceMs;
  const until = () => Date.now() > deadline || children.some((child) => child.exitCode !== null);
  if (await isReady(`http://127.0.0.1:${port}`, until)) return site;
  await site.kill();
  throw new Error("The site did not become ready. It needs a build (npx next build), and says above what is wrong.");
}

function settings(databaseUrl: string, dataDir: string, port: number) {
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: "127.0.0.1",
    SITE_URL: `http://localhost:${port}`,
    NODE_ENV: "production",
    // The database is as private as an embedded one: mail may be read at /dev/mail.
    FIRSTHAND_EMBEDDED: "1",
    AUTH_SECRET: "only-for-tests-0123456789-0123456789",
    LIMITS_SCALE: "1000",
    NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"),
    LOG_LEVEL: "error",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function launch(
  file: string,
  env: Record<string, string>,
  options: readonly string[],
  onLog?: SiteOptions["onLog"],
): ChildProcess {
  const child = spawn(process.execPath, [...options, "--import", "./scripts/up/leave-with-starter.ts", file], {
    cwd: root,
    env: { NODE_ENV: "production", PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
    stdio: ["ignore", onLog ? "pipe" : "inherit", "inherit", "ipc"],
    detached: true,
  });
  if (onLog) child.stdout?.setEncoding("utf8").on("data", onLog);
  return child;
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  await gone;
}
