import { Halt } from "../halt.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { workerOptions, workerSettings } from "./node-options.ts";
import { isReady, ownAddress } from "./ready.ts";
import { seatPrograms } from "./seat-programs.ts";
import type { Settings } from "./settings.ts";

const patienceMs = 120_000;
const toleratedFalls = 3;
const withStarter = ["--import", "./scripts/up/leave-with-starter.ts"];

type Listener = { say(line: string): void; started(pid: number): void };

export type Site = { server: Kept; worker: Kept; roll(): void; stop(): Promise<void> };

/** Starts the web server and the worker, and keeps both running. */
export function startSite(env: Record<string, string>, listener: Listener): Site {
  const args = (file: string) => [...withStarter, file];
  const web = { name: "web server", env, args: args("server.ts") };
  const work = { name: "worker", env: { ...env, ...workerSettings }, args: [...workerOptions, ...args("worker.ts")] };
  const seat = seatPrograms(["web", "worker"]);
  const server = keepRunning(web, { ...listener, launched: seat("web") });
  const worker = keepRunning(work, { ...listener, launched: seat("worker") });
  return {
    server,
    worker,
    roll: () => server.roll(),
    stop: async () => {
      await Promise.all([server.stop(), worker.stop()]);
    },
  };
}

/** Waits until the site can be used; a site that keeps falling over, or never gets there, ends with a sentence. */
export async function untilReady(
  { host, port }: Settings,
  { server, worker }: Site,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const falls = () => server.falls() + worker.falls();
  const until = () => signal.aborted || Date.now() > deadline || falls() >= toleratedFalls;
  if ((await isReady(ownAddress(host, port), until)) || signal.aborted) return;
  throw new Halt(
    falls() >= toleratedFalls
      ? "The site does not stay up; what it said stands above. Mend that and start again."
      : `The site does not become ready within ${patienceMs / 1000} s; LOG_LEVEL=info npm start shows more.`,
  );
}
