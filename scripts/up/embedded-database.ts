import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { initCluster, isInitialised } from "../postgres/init-cluster.ts";
import { onServer } from "../postgres/on-server.ts";
import { stopOrphan } from "../postgres/orphan.ts";
import { choosePlace, type Place } from "../postgres/place.ts";
import { type Cluster, type ClusterOptions, startCluster } from "../postgres/start-cluster.ts";
import { forgetHalfSeed, isHalfSeeded } from "./seed.ts";

export type EmbeddedDatabase = { url: string; cluster: Cluster; restart(): Promise<Cluster> };

const databaseName = "firsthand";

/** Starts the site's own PostgreSQL in the data folder, making it first where there is none. */
export async function startEmbeddedDatabase(
  dataDir: string,
  password: string,
  say: (note: string) => void,
  connections = 100,
): Promise<EmbeddedDatabase> {
  const place = choosePlace(join(dataDir, "postgres"));
  if (place.said) say(place.said);
  if (await stopOrphan(place.cluster)) say("stopped the PostgreSQL that an earlier start left running");
  if (!isInitialised(place)) initCluster(place, password, true);
  const cluster = await startCluster(place, { ...options(dataDir, password, connections), ...rememberedPort(dataDir) });
  writeFileSync(portFile(dataDir), `${cluster.port}\n`);
  await createDatabase(cluster.url("postgres"), dataDir);
  const same = { ...options(dataDir, password, connections), port: cluster.port, samePort: true };
  return { url: cluster.url(databaseName), cluster, restart: () => restart(place, same) };
}

/** The address of an embedded database that another process runs on this data folder. */
export function addressOfRunning(dataDir: string, password: string): string {
  return `postgresql://firsthand:${password}@127.0.0.1:${readFileSync(portFile(dataDir), "utf8").trim()}/${databaseName}`;
}

// Everybody holds the old address, so it has to come back on the same port.
async function restart(place: Place, same: ClusterOptions): Promise<Cluster> {
  await stopOrphan(place.cluster);
  return await startCluster(place, same);
}

function options(dataDir: string, password: string, connections: number): ClusterOptions {
  const settings = ["shared_buffers=128MB", "jit=off", `max_connections=${connections}`];
  return { password, logFile: join(dataDir, "postgres.log"), settings };
}

function rememberedPort(dataDir: string): { port?: number } {
  if (!existsSync(portFile(dataDir))) return {};
  const port = Number(readFileSync(portFile(dataDir), "utf8"));
  return Number.isInteger(port) && port > 0 && port < 65536 ? { port } : {};
}

function portFile(dataDir: string): string {
  return join(dataDir, "postgres.port");
}

async function createDatabase(serverUrl: string, dataDir: string): Promise<void> {
  if (isHalfSeeded(dataDir)) await onServer(serverUrl, `DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
  forgetHalfSeed(dataDir);
  const found = await onServer(serverUrl, "SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
  if (found.length === 0) await onServer(serverUrl, `CREATE DATABASE ${databaseName}`);
}
