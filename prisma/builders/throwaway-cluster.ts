import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCluster } from "../../scripts/postgres/init-cluster.ts";
import { choosePlace } from "../../scripts/postgres/place.ts";
import { type Cluster, startCluster } from "../../scripts/postgres/start-cluster.ts";

// A power cut may take it all: it is thrown away in any case.
const careless = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "wal_level=minimal",
  "max_wal_senders=0",
];
const small = ["shared_buffers=64MB", "max_connections=200", "autovacuum=off", "io_method=sync", "jit=off"];

/** A cluster in a temporary folder, with room beside it for what goes when it goes. */
export type ThrowawayCluster = Cluster & { folder: string };

/**
 * Starts an empty PostgreSQL in a temporary folder; both are gone when this process is, however it ends. Settings that
 * are given hold instead of the careless ones.
 */
export async function startThrowawayCluster(given: readonly string[] = []): Promise<ThrowawayCluster> {
  const folder = mkdtempSync(join(tmpdir(), "firsthand-postgres-"));
  try {
    const place = choosePlace(join(folder, "postgres"));
    const password = randomBytes(16).toString("hex");
    initCluster(place, password, false);
    const settings = [...careless, ...small, ...given];
    const cluster = await startCluster(place, {
      password,
      settings,
      logFile: join(folder, "log"),
      removeAfter: folder,
    });
    return { ...cluster, folder, stop: () => stop(cluster, folder) };
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true });
    throw thrown;
  }
}

async function stop(cluster: Cluster, folder: string): Promise<void> {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
