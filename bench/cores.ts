import { spawnSync } from "node:child_process";

/** Which core serves (the site, its database, the bare server, nginx) and which one sends. */
export type Cores = { serving: number; sending: number };

let pinned: Cores | null = null;

/** Puts this process, and whatever it starts from now on, on the serving core, where cores can be kept apart. */
export function pinServing(): void {
  const cores = keptApart();
  if (!cores) return;
  taskset("-a", "-c", "-p", String(cores.serving), String(process.pid));
  pinned = cores;
}

/** The cores that a bench keeps apart; null where there is only one, or no taskset. */
export function keptApart(): Cores | null {
  if (pinned) return pinned;
  const allowed = readCores(taskset("-c", "-p", String(process.pid)));
  const [serving, sending] = [allowed[0], allowed.at(-1)];
  return serving === undefined || sending === undefined || serving === sending ? null : { serving, sending };
}

/** A command as it is run on the sending core. */
export function onSendingCore(command: readonly string[]): string[] {
  return pinned ? ["taskset", "-c", String(pinned.sending), ...command] : [...command];
}

/** The cores in what taskset says: "pid 7's current affinity list: 0-2,5". */
export function readCores(said: string): number[] {
  const list = /list: ([\d,-]+)/.exec(said)?.[1] ?? "";
  return list
    .split(",")
    .filter(Boolean)
    .flatMap((part) => {
      const [from = 0, to = from] = part.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, place) => from + place);
    });
}

function taskset(...args: string[]): string {
  return spawnSync("taskset", args, { encoding: "utf8" }).stdout ?? "";
}
