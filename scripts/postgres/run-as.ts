import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** How PostgreSQL's programs are started: it refuses to run as root. */
export type RunAs = { prefix: string[]; uid?: number; gid?: number };

export type User = { name: string; uid: number; gid: number };

/** Whether this process is root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Root inside a user namespace of its own, where it goes by another number: every file that root may open stays open to it.
 * The number must belong to a user, or initdb does not find its name.
 */
export function inUserNamespace(): RunAs {
  const { uid, gid } = ordinaryUsers()[0] ?? { uid: 1000, gid: 1000 };
  return { prefix: ["unshare", "-U", `--map-user=${uid}`, `--map-group=${gid}`] };
}

/** As another user. */
export function asUser({ uid, gid }: User): RunAs {
  return { prefix: [], uid, gid };
}

/** The users of this machine other than root, and the one that a machine has for such things. */
export function ordinaryUsers(): User[] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== "" && user.uid > 0);
}

/** Whether programs started this way can run a file and write into a folder. */
export function canReach(way: RunAs, program: string, folder: string): boolean {
  const test = 'test -x "$1" && test -w "$2" && test -x "$2"';
  return runAs(way, ["sh", "-c", test, "sh", program, folder]).ok;
}

/** Runs a program to its end this way. */
export function runAs(way: RunAs, command: string[]): { ok: boolean; said: string } {
  const [first = "", ...args] = [...way.prefix, ...command];
  const done = spawnSync(first, args, { cwd: "/", encoding: "utf8", env: cleanEnvironment(), ...identity(way) });
  return { ok: done.status === 0, said: done.error ? done.error.message : `${done.stdout}\n${done.stderr}` };
}

/** The part of a way that child_process takes. */
export function identity({ uid, gid }: RunAs): { uid?: number; gid?: number } {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

/** The environment of PostgreSQL's programs: a stranger's PG… variables and locale must not leak in. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC", PATH: process.env.PATH ?? "/usr/local/bin:/usr/bin:/bin" };
}
