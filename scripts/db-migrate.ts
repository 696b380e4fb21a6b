import { migrate } from "../prisma/migrate.ts";
import { command } from "./halt.ts";
import { openDataFolder } from "./up/data-folder.ts";
import { openDatabase } from "./up/database.ts";
import { addressOfRunning } from "./up/embedded-database.ts";
import { explain } from "./up/explain.ts";
import { reachDatabase } from "./up/given-database.ts";
import { currentHolder, takeLock } from "./up/lock.ts";
import { openSecrets } from "./up/secrets.ts";
import { readSettings, type Settings } from "./up/settings.ts";
import { Stopping } from "./up/stopping.ts";

// The database of DATABASE_URL, else the embedded one: that of the site that runs here, or started for as long as it takes.
async function address(settings: Settings, stopping: Stopping): Promise<string> {
  const { dataDir, siteUrl, databaseUrl } = settings;
  if (databaseUrl) {
    await reachDatabase(databaseUrl);
    return databaseUrl;
  }
  openDataFolder(dataDir);
  const secrets = openSecrets(dataDir);
  if (currentHolder(dataDir)) return addressOfRunning(dataDir, secrets.POSTGRES_PASSWORD);
  const lock = takeLock(dataDir, siteUrl);
  stopping.later("The lock", lock.release);
  return await openDatabase(settings, secrets, { lock, stopping, say: console.log });
}

await command(async () => {
  const settings = readSettings(false);
  const stopping = new Stopping();
  try {
    const applied = await migrate(await address(settings, stopping), { log: console.log });
    if (applied.length === 0) console.log("The database is up to date.");
  } catch (thrown) {
    throw explain(thrown, settings.dataDir);
  } finally {
    await stopping.finish();
  }
});
