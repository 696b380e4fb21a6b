import { readEnv } from "../../lib/platform/env.ts";
import { migrate } from "../../prisma/migrate.ts";
import { adminLink } from "./admin-link.ts";
import { banner } from "./banner.ts";
import { build, isBuilt } from "./build.ts";
import { childEnvironment } from "./child-environment.ts";
import { openDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { explain } from "./explain.ts";
import { generateClient } from "./generate.ts";
import { rollOnHangUp } from "./hang-up.ts";
import { outlast } from "./leftovers.ts";
import { type Lock, takeLock } from "./lock.ts";
import { checkPort } from "./port.ts";
import { progress, type Say } from "./progress.ts";
import { reloadOnChange } from "./reload.ts";
import { openDemoPassword, openSecrets, type Secrets } from "./secrets.ts";
import { seed } from "./seed.ts";
import { readSettings, type Settings } from "./settings.ts";
import { startSite, untilReady } from "./site.ts";
import type { Stopping } from "./stopping.ts";

/** Brings the whole site up, step by step; what has to end with it is noted in `stopping`. */
export async function bringUp(dev: boolean, stopping: Stopping): Promise<void> {
  const settings = readSettings(dev);
  try {
    await steps(settings, stopping);
  } catch (thrown) {
    if (stopping.signal.aborted) return;
    throw explain(thrown, settings.dataDir);
  }
}

async function steps(settings: Settings, stopping: Stopping): Promise<void> {
  const stage = progress(6);
  const { signal } = stopping;
  const { lock, secrets } = await stage("Preparing", (say) => prepare(settings, stopping, say));
  const url = await stage("Database", (say) => openDatabase(settings, secrets, { lock, stopping, say }));
  await stage("Migrations", (say) => migrate(url, { log: say }));
  const env = childEnvironment(settings, secrets, url);
  const demoPassword = await stage("Demo world", (say) => demo(settings, env, signal, say));
  await stage(settings.dev ? "No build in development" : "Build", (say) => buildIfNeeded(settings, env, signal, say));
  signal.throwIfAborted();
  const link = await stage("Site", async (say) => {
    say("starting the web server and the worker");
    const [link] = await Promise.all([adminLink(env, signal), serve(settings, env, lock, stopping)]);
    return link;
  });
  if (!signal.aborted) console.log(banner(settings, { demoPassword, adminLink: link }));
}

async function prepare(settings: Settings, stopping: Stopping, say: Say): Promise<{ lock: Lock; secrets: Secrets }> {
  openDataFolder(settings.dataDir);
  const lock = takeLock(settings.dataDir, settings.siteUrl);
  stopping.later("The lock", lock.release);
  await outlast(lock.leftovers, say);
  await checkPort(settings.port, settings.host);
  if (await generateClient(stopping.signal)) say("wrote the database client");
  return { lock, secrets: openSecrets(settings.dataDir) };
}

async function demo(
  settings: Settings,
  env: Record<string, string>,
  signal: AbortSignal,
  say: Say,
): Promise<string | undefined> {
  if (!settings.seedDemo) return undefined;
  const { dataDir } = settings;
  const password = openDemoPassword(dataDir);
  await seed(env.DATABASE_URL ?? "", { env, dataDir, password, signal, say });
  return password;
}

async function buildIfNeeded(
  settings: Settings,
  env: Record<string, string>,
  signal: AbortSignal,
  say: Say,
): Promise<void> {
  if (settings.dev || isBuilt()) return;
  say("building the pages; this takes a minute or so when something has changed");
  await build(env, signal);
}

async function serve(settings: Settings, env: Record<string, string>, lock: Lock, stopping: Stopping): Promise<void> {
  const site = startSite(env, { say: (line) => console.log(line), started: lock.note });
  stopping.later("The site", site.stop);
  if (settings.dev) stopping.later("The watch", reloadOnChange(site));
  await untilReady(settings, site, stopping.signal);
  if (!settings.dev && readEnv(process.env).WEB_CONCURRENCY > 1) rollOnHangUp(site);
}
