import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process that is told apart from a later one with the same number. */
export type Identity = { pid: number; born: string };

/** Names a living process; undefined when there is none of that number. */
export function identify(pid: number): Identity | undefined {
  const born = process.platform === "linux" ? bornOnLinux(pid) : bornElsewhere(pid);
  return born ? { pid, born } : undefined;
}

/** Whether this very process still runs. */
export function isRunning({ pid, born }: Identity): boolean {
  return identify(pid)?.born === born;
}

function bornOnLinux(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The name in brackets may hold anything; the fields after it do not.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim()} ${fields[19]}`;
}

function bornElsewhere(pid: number): string | undefined {
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return stdout?.trim() || undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && ["ENOENT", "ESRCH"].includes(String(thrown.code)))
      return undefined;
    throw thrown;
  }
}
