import { changeCount, changedSince } from "../platform/cache/pages.ts";
import { nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { log } from "../platform/log.ts";
import { shared } from "../platform/shared.ts";
import { defaultSettings } from "./defaults.ts";
import { type SettingKey, type SiteSettings, siteSchema } from "./schema.ts";

type Kept = { reading: Promise<SiteSettings> | null; last: SiteSettings | null; readAt: number; count: number };

/** What `site.changed` makes stale: the settings in memory are a page like any other. */
const tag = "site";
const freshMs = 1000;
const kept = shared<Kept>("site-settings", () => ({ reading: null, last: null, readAt: 0, count: 0 }));

/**
 * What is set now. A web process reads it anew as soon as it hears of a change, so that no page is rendered with what was;
 * a process that hears nothing (the worker) is at most a second behind.
 */
export function siteSettings(): Promise<SiteSettings> {
  if (kept.reading && isFresh()) return kept.reading;
  kept.count = changeCount();
  kept.readAt = nowMs();
  kept.reading = readNow();
  return kept.reading;
}

/** Whose comments and stories are read before they are shown. */
export async function reviewMode(): Promise<SiteSettings["reviewMode"]> {
  return (await siteSettings()).reviewMode;
}

/** The same for what has to be drawn in any case, also when the database has not been reached yet. */
export async function settingsOrDefaults(): Promise<SiteSettings> {
  try {
    return await siteSettings();
  } catch (thrown) {
    log.warn({ err: thrown }, "the settings could not be read; the defaults hold meanwhile");
    return defaultSettings();
  }
}

/** What was set when it was last read in this process, for what cannot wait; before the first reading, the defaults. */
export function knownSettings(): SiteSettings {
  return kept.last ?? defaultSettings();
}

/** What the site is called. */
export async function siteName(): Promise<string> {
  return (await siteSettings()).name;
}

function isFresh(): boolean {
  if (changedSince(kept.count, [tag]) !== "no") return false;
  kept.count = changeCount();
  return nowMs() - kept.readAt < freshMs;
}

// While the database is away, what was read last holds.
async function readNow(): Promise<SiteSettings> {
  try {
    kept.last = await read();
  } catch (thrown) {
    if (!kept.last) {
      kept.reading = null;
      throw thrown;
    }
  }
  return kept.last;
}

async function read(): Promise<SiteSettings> {
  const rows = await sql.$queryRaw<{ key: string; value: unknown }[]>`
    SELECT DISTINCT ON (key) key, value FROM site_changes ORDER BY key, number DESC`;
  const set = new Map(rows.map(({ key, value }) => [key, value]));
  const defaults = defaultSettings();
  const keys = Object.keys(defaults) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, settled(key, set.get(key), defaults)])) as SiteSettings;
}

// What another version of the site has written, and this one does not know, is as good as not set.
function settled(key: SettingKey, value: unknown, defaults: SiteSettings) {
  const parsed = siteSchema.shape[key].safeParse(value);
  return parsed.success ? parsed.data : defaults[key];
}
