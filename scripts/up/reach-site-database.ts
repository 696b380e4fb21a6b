import { openDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { addressOfRunning } from "./embedded-database.ts";
import { reachDatabase } from "./given-database.ts";
import { currentHolder, takeLock } from "./lock.ts";
import { openSecrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import type { Stopping } from "./stopping.ts";

/** The database of DATABASE_URL, else the embedded one: that of the site that runs here, or started for as long as it takes. */
export async function reachSiteDatabase(settings: Settings, stopping: Stopping): Promise<string> {
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
