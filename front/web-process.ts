import cluster, { type Worker } from "node:cluster";
import { log } from "../lib/platform/log.ts";
import { rescueConnections } from "./rescue-connections.ts";

/** One web process as its primary sees it. */
export type WebProcess = {
  pid: number;
  /** Whether it has come to listen; false when it ended first or took too long. */
  ready: Promise<boolean>;
  /** Settles with how it ended. */
  gone: Promise<string>;
  /** Lets it finish what it has and end; says whether it left nothing unfinished. What takes too long is killed. */
  drain(): Promise<boolean>;
};

const seats = new WeakMap<Worker, number>();

/** Each seat and who is in it: nobody, one process, or two while one takes the place of the other. */
export function inSeats(count: number): { number: number; taken: Worker[] }[] {
  const all = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  return Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    taken: all.filter((worker) => seats.get(worker) === at + 1),
  }));
}

/** How long one may take to get ready and to end, in milliseconds. */
export type Times = { startMs: number; endMs: number };

/** Starts a web process in the seat of this number, on the port that all of them share. */
export function startWebProcess({ number, startMs, endMs }: Times & { number: number }): WebProcess {
  const worker = cluster.fork();
  seats.set(worker, number);
  rescueConnections(worker);
  let served = false;
  worker.once("listening", () => {
    served = true;
  });
  const gone = new Promise<string>((resolve) => {
    worker.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    worker.on("error", (error) => {
      if (worker.process.pid === undefined) resolve(error.message);
      else log.debug({ process: worker.process.pid, reason: error.message }, "a message did not reach a web process");
    });
  });
  return { pid: worker.process.pid ?? 0, gone, ready: untilReady(worker, gone, startMs), drain };

  async function drain(): Promise<boolean> {
    worker.process.kill("SIGTERM");
    const timer = killAfter(worker, endMs);
    const how = await gone;
    clearTimeout(timer);
    return how === "code 0" || !served;
  }
}

async function untilReady(worker: Worker, gone: Promise<string>, startMs: number): Promise<boolean> {
  const timer = killAfter(worker, startMs);
  const listens = new Promise<boolean>((resolve) => void worker.once("listening", () => resolve(true)));
  const isReady = await Promise.race([listens, gone.then(() => false)]);
  clearTimeout(timer);
  return isReady;
}

function killAfter(worker: Worker, ms: number): NodeJS.Timeout {
  return setTimeout(() => worker.process.kill("SIGKILL"), ms);
}
