import { execFileSync } from "node:child_process";

/** What a process and those below it take: memory in MB (resident), and processor time in seconds. */
export type Taken = { memoryMb: number; cpuSeconds: number };

type Running = { pid: number; parent: number; residentKb: number; seconds: number; command: string };

/** What the process with this id, and those that it started, take now. */
export function takenBy(pid: number): Taken {
  const all = running();
  const mine = all.filter((each) => isBelow(all, each, pid));
  const sum = (value: (each: Running) => number) => mine.reduce((total, each) => total + value(each), 0);
  return { memoryMb: sum(({ residentKb }) => residentKb) / 1024, cpuSeconds: sum(({ seconds }) => seconds) };
}

/** The process that this one started to run a file of the site; undefined when there is none. */
export function ownProcess(file: string): number | undefined {
  return running().find(({ parent, command }) => parent === process.pid && command.endsWith(` ${file}`))?.pid;
}

function running(): Running[] {
  const said = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,time=,args="], { encoding: "utf8", maxBuffer: 1e8 });
  return said.split("\n").filter(Boolean).map(readProcess);
}

/** A line of ps: "12 1 2048 00:01:02 node server.ts". */
export function readProcess(line: string): Running {
  const [pid, parent, kb, time = "", ...command] = line.trim().split(/\s+/);
  const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[:-]/).reverse().map(Number);
  return {
    pid: Number(pid),
    parent: Number(parent),
    residentKb: Number(kb),
    seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds,
    command: command.join(" "),
  };
}

function isBelow(all: readonly Running[], { pid, parent }: Running, top: number): boolean {
  if (pid === top) return true;
  const above = all.find((each) => each.pid === parent && each.pid !== each.parent);
  return above !== undefined && isBelow(all, above, top);
}
