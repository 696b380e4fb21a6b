import { type ChildProcess, spawn } from "node:child_process";
import { root } from "./settings.ts";

const patienceMs = 10_000;
const steadyMs = 60_000;
const longestPauseMs = 30_000;

export type Program = { name: string; args: string[]; env: Record<string, string> };

export type Kept = {
  /** How often it ended by itself. */
  falls(): number;
  /** Ends it and starts it again. */
  restart(): void;
  /** Tells it to replace the processes under it, if it has any, while it goes on. */
  roll(): void;
  stop(): Promise<void>;
};

type Listener = {
  say(line: string): void;
  started(pid: number): void;
  /** Is given each process that is started, which has a channel to us. */
  launched?(child: ChildProcess): void;
};

/** Runs a program and starts it again, a little later each time, whenever it ends by itself. */
export function keepRunning(program: Program, listener: Listener, { firstPauseMs = 1000 } = {}): Kept {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let falls = 0;
  let pauseMs = firstPauseMs;
  let stopping = false;
  let wanted = false;

  function start(): void {
    const begun = Date.now();
    wanted = false;
    child = launch(program);
    listener.launched?.(child);
    if (child.pid) listener.started(child.pid);
    child.once("exit", (code, signal) => {
      child = undefined;
      if (stopping) return;
      if (wanted) return start();
      fell(Date.now() - begun, signal ?? `code ${code}`);
    });
  }
  function fell(livedMs: number, how: string): void {
    falls += 1;
    if (livedMs > steadyMs) pauseMs = firstPauseMs;
    listener.say(`The ${program.name} ended by itself (${how}); starting it again in ${pauseMs / 1000} s.`);
    timer = setTimeout(start, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  start();
  return {
    falls: () => falls,
    restart() {
      wanted = true;
      child?.kill("SIGTERM");
    },
    roll: () => void child?.kill("SIGHUP"),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child) await end(child);
    },
  };
}

// A group of its own: Ctrl-C in the terminal reaches us alone, and we end things in their order. The channel tells it when we
// are gone.
function launch({ args, env }: Program): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }, patienceMs);
  await gone;
  clearTimeout(timer);
}
