import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Halt } from "../halt.ts";

const patienceMs = 20_000;

/** Stops a PostgreSQL that still runs on a cluster although whoever started it is gone. Tells whether there was one. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const pid = runningOn(cluster);
  if (!pid) return false;
  // First let it finish cleanly; then without: its own log makes that safe.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (runningOn(cluster) !== pid) return true;
      await wait(50);
    }
  }
  throw new Halt(
    `A PostgreSQL (process ${pid}) from an earlier start still uses ${cluster} and does not end. Stop it (kill -9 ${pid}) and start again.`,
  );
}

function runningOn(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return pid > 1 && isPostgresOn(pid, realpathSync(cluster)) ? pid : undefined;
}

// The number may belong to another program by now: PostgreSQL stands in its cluster, or names it.
function isPostgresOn(pid: number, cluster: string): boolean {
  if (process.platform === "linux") return existsSync(`/proc/${pid}/exe`) && standsIn(pid) === cluster;
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.includes("postgres") && stdout.includes(cluster);
}

function standsIn(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && ["ENOENT", "EACCES", "ESRCH"].includes(String(thrown.code)))
      return undefined;
    throw thrown;
  }
}
