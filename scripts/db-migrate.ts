import { migrate } from "../prisma/migrate.ts";
import { command } from "./halt.ts";
import { explain } from "./up/explain.ts";
import { reachSiteDatabase } from "./up/reach-site-database.ts";
import { readSettings } from "./up/settings.ts";
import { Stopping } from "./up/stopping.ts";

await command(async () => {
  const settings = readSettings(false);
  const stopping = new Stopping();
  try {
    const applied = await migrate(await reachSiteDatabase(settings, stopping), { log: console.log });
    if (applied.length === 0) console.log("The database is up to date.");
  } catch (thrown) {
    throw explain(thrown, settings.dataDir);
  } finally {
    await stopping.finish();
  }
});
