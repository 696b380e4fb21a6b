import cluster from "node:cluster";
import { env } from "../lib/platform/env.ts";
import { log } from "../lib/platform/log.ts";
import { watchEventLoop } from "../lib/platform/metrics/process-values.ts";
import { relayFor } from "../lib/platform/metrics/relay.ts";
import { keepSeat, type Seat } from "./seat.ts";
import { inSeats } from "./web-process.ts";

/** How long web processes may take, in milliseconds; an end is over before whoever started the primary loses patience. */
export const usualTimes = { startMs: 60_000, endMs: 9_500, firstPauseMs: 250 };

/**
 * Runs so many web processes on one port and replaces what dies. SIGHUP replaces them one by one; SIGTERM, Ctrl-C or the loss
 * of the parent ends them all, and then this process.
 */
export function runProcesses(count: number, times = usualTimes): void {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  if (env().METRICS_TOKEN) gatherFrom(count);
  let wasReady = false;
  let falls = 0;
  const ready = () => {
    wasReady = true;
  };
  const fell = () => {
    falls += 1;
    if (!wasReady && falls >= count) end("No web process gets ready; what they said stands above.", 1);
  };
  const seats = Array.from({ length: count }, (_, at) => keepSeat({ ...times, number: at + 1, ready, fell }));

  let stopping = false;
  function end(reason: string, code: 0 | 1): void {
    if (stopping) return;
    stopping = true;
    if (code === 0) log.info({ reason }, "stopping all web processes");
    else log.fatal(reason);
    void Promise.all(seats.map((seat) => seat.stop())).then((ends) => process.exit(ends.every(Boolean) ? code : 1));
  }
  process.on("SIGTERM", () => end("SIGTERM", 0));
  process.on("SIGINT", () => end("SIGINT", 0));
  process.on("disconnect", () => end("the process that started this one is gone", 0));
  process.on(
    "SIGHUP",
    oneAtATime(() => roll(seats, () => stopping)),
  );
}

// What one web process is asked for about all of them, it gets from here.
function gatherFrom(count: number): void {
  watchEventLoop();
  const places = () => inSeats(count).map(({ number, taken }) => ({ name: `web-${number}`, taken }));
  cluster.on("fork", (worker) => relayFor(worker, { places, own: "primary", above: process }));
}

// Whoever asks during a roll may mean what has changed since it began: one more follows.
function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  async function drain(): Promise<void> {
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  }
  return () => {
    if (running) again = true;
    else void drain();
  };
}

async function roll(seats: readonly Seat[], isStopping: () => boolean): Promise<void> {
  log.info({ processes: seats.length }, "replacing the web processes one by one");
  for (const seat of seats) {
    if (isStopping()) return;
    if (await seat.renew()) continue;
    if (!isStopping()) log.error("a new web process does not get ready; those that have not been replaced stay");
    return;
  }
  log.info("all web processes are replaced");
}
