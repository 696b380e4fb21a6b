import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCluster } from "../scripts/postgres/init-cluster.ts";
import { choosePlace } from "../scripts/postgres/place.ts";
import { type Cluster, startCluster } from "../scripts/postgres/start-cluster.ts";

/** A PostgreSQL whose log lies in a file. */
export type BenchCluster = Cluster & { logFile: string };

/** Starts an empty PostgreSQL as the site has it: what it answers is on the disk. It is gone when this process is. */
export async function startBenchCluster(): Promise<BenchCluster> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-bench-"));
  const place = choosePlace(join(folder, "postgres"));
  const password = randomBytes(16).toString("hex");
  initCluster(place, password, false);
  const logFile = join(folder, "log");
  const settings = ["shared_buffers=128MB", "jit=off", "max_connections=200"];
  return { ...(await startCluster(place, { password, logFile, settings, removeAfter: folder })), logFile };
}
