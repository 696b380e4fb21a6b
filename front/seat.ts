import { log } from "../lib/platform/log.ts";
import { startWebProcess, type Times, type WebProcess } from "./web-process.ts";

const steadyMs = 60_000;
const longestPauseMs = 30_000;

/** A place that one web process has at a time; whoever dies in it is replaced. */
export type Seat = {
  /** Lets a new process take the place and then the old one end; false, and all as before, when the new one does not get ready. */
  renew(): Promise<boolean>;
  /** Empties the place for good; says whether the process ended in order. */
  stop(): Promise<boolean>;
};

type Plan = Times & { number: number; firstPauseMs: number; ready: () => void; fell: () => void };

/** Keeps a seat taken: starts a process, and another, a little later each time, whenever one ends by itself. */
export function keepSeat(plan: Plan): Seat {
  const running = new Set<WebProcess>();
  let current: WebProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = plan.firstPauseMs;
  let stopping = false;

  function start(): WebProcess {
    const started = startWebProcess(plan);
    running.add(started);
    void started.gone.then(() => running.delete(started));
    return started;
  }
  function seat(one: WebProcess): void {
    const begun = performance.now();
    current = one;
    void one.ready.then((isReady) => {
      if (!isReady) return;
      log.info({ web: plan.number, process: one.pid }, "a web process is ready");
      plan.ready();
    });
    void one.gone.then((how) => {
      if (current === one && !stopping) fell(one, how, performance.now() - begun);
    });
  }
  function fell(one: WebProcess, how: string, livedMs: number): void {
    if (livedMs > steadyMs) pauseMs = plan.firstPauseMs;
    const said = `a web process ended by itself (${how}); starting another in ${pauseMs / 1000} s`;
    log.error({ web: plan.number, process: one.pid }, said);
    timer = setTimeout(() => seat(start()), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    plan.fell();
  }

  seat(start());
  return {
    async renew() {
      const next = start();
      if (!(await next.ready) || stopping) return false;
      clearTimeout(timer);
      const old = current;
      seat(next);
      if (old && running.has(old)) await old.drain();
      return true;
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const ends = await Promise.all([...running].map((each) => each.drain()));
      return ends.every(Boolean);
    },
  };
}
