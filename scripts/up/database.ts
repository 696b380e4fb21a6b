import { readEnv } from "../../lib/platform/env.ts";
import type { Cluster } from "../postgres/start-cluster.ts";
import { roomFor } from "./connections.ts";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { reachDatabase } from "./given-database.ts";
import type { Lock } from "./lock.ts";
import type { Say } from "./progress.ts";
import type { Secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import type { Stopping } from "./stopping.ts";

type Around = { lock: Lock; stopping: Stopping; say: Say };

/** Gives the address of the site's database: that of DATABASE_URL, else of the embedded one, which is started and kept. */
export async function openDatabase(settings: Settings, secrets: Secrets, around: Around): Promise<string> {
  if (settings.databaseUrl) {
    await reachDatabase(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const room = roomFor(readEnv(process.env));
  const database = await startEmbeddedDatabase(settings.dataDir, secrets.POSTGRES_PASSWORD, around.say, room);
  keep(database, around);
  return database.url;
}

// PostgreSQL that ends by itself comes back, with everything that was acknowledged.
function keep(database: EmbeddedDatabase, { lock, stopping }: Around): void {
  let current: Cluster = database.cluster;
  lock.note(current.keeper);
  stopping.later("PostgreSQL", () => current.stop());
  async function watch(): Promise<void> {
    await current.ended;
    if (stopping.signal.aborted) return;
    console.log("PostgreSQL ended by itself; starting it again.");
    current = await database.restart();
    lock.note(current.keeper);
    await watch();
  }
  watch().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exitCode = 1;
    stopping.begin();
  });
}
