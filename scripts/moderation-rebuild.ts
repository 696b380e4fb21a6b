import { command } from "./halt.ts";
import { explain } from "./up/explain.ts";
import { reachSiteDatabase } from "./up/reach-site-database.ts";
import { runTool } from "./up/run-tool.ts";
import { readSettings } from "./up/settings.ts";
import { Stopping } from "./up/stopping.ts";

// Works cases, bans and states out anew from the moderation log.
await command(async () => {
  const settings = readSettings(false);
  const stopping = new Stopping();
  try {
    const env = { DATABASE_URL: await reachSiteDatabase(settings, stopping) };
    console.log(await runTool({ name: "The rebuild", args: ["prisma/moderation-rebuild.ts"], env }));
  } catch (thrown) {
    throw explain(thrown, settings.dataDir);
  } finally {
    await stopping.finish();
  }
});
