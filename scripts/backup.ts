import { mkdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { noteBackup } from "../lib/platform/last-backup.ts";
import { storage } from "../lib/platform/storage/open-storage.ts";
import { takeBackup } from "./backup/take-backup.ts";
import { command } from "./halt.ts";
import { explain } from "./up/explain.ts";
import { reachSiteDatabase } from "./up/reach-site-database.ts";
import { readSettings } from "./up/settings.ts";
import { Stopping } from "./up/stopping.ts";

await command(async () => {
  const { INIT_CWD } = process.env; // where npm was asked
  const settings = readSettings(false);
  const { dataDir, siteUrl } = settings;
  process.env.DATA_DIR = dataDir;
  const given = process.argv[2];
  const file = given ? resolve(INIT_CWD ?? "", given) : join(dataDir, "backups", fileName(new Date()));
  const stopping = new Stopping();
  try {
    const databaseUrl = await reachSiteDatabase(settings, stopping);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const { rows, files } = await takeBackup({ databaseUrl, dataDir, siteUrl, file, storage: storage() });
    const { size } = statSync(file);
    await noteBackup({ at: new Date().toISOString(), file, bytes: size });
    console.log(
      `${relative(process.cwd(), file)}: ${rows} rows and ${files} files, ${(size / 1e6).toFixed(1)} MB. ` +
        "It holds e-mail addresses and drafts: keep it where only you can read it, on another machine.",
    );
  } catch (thrown) {
    throw explain(thrown, dirname(file));
  } finally {
    await stopping.finish();
  }
});

function fileName(at: Date): string {
  return `firsthand-${at.toISOString().slice(0, 19).replaceAll(":", "-")}.tar.gz`;
}
