import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { storage } from "../lib/platform/storage/open-storage.ts";
import { checkArchive } from "./backup/read-archive.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { command, Halt } from "./halt.ts";
import { explain } from "./up/explain.ts";
import { currentHolder } from "./up/lock.ts";
import { reachSiteDatabase } from "./up/reach-site-database.ts";
import { readSettings } from "./up/settings.ts";
import { Stopping } from "./up/stopping.ts";

await command(async () => {
  const settings = readSettings(false);
  const { dataDir } = settings;
  process.env.DATA_DIR = dataDir;
  const given = process.argv[2];
  if (!given) throw new Halt("Say which backup: npm run restore -- path/to/firsthand-….tar.gz");
  const file = resolve(process.env.INIT_CWD ?? "", given);
  if (!existsSync(file)) throw new Halt(`There is no file ${file}.`);
  if (currentHolder(dataDir))
    throw new Halt("Firsthand runs on this folder. Stop it first, and restore into an empty one.");
  const stopping = new Stopping();
  try {
    await checkArchive(file); // before a database is made for it
    const databaseUrl = await reachSiteDatabase(settings, stopping);
    const done = await restoreBackup({ databaseUrl, dataDir, file, storage: storage(), say: console.log });
    console.log(
      `Restored ${done.rows} rows and ${done.files} files as they were on ${done.madeAt}. ` +
        "Start the site with npm start; everybody logs in anew, and links in mails that were not used have to be asked for again. " +
        "Without the secrets.json that belongs to it, members with two-factor need a recovery code to come in.",
    );
  } catch (thrown) {
    throw explain(thrown, dataDir);
  } finally {
    await stopping.finish();
  }
});
