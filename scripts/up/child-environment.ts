import { join } from "node:path";
import type { Secrets } from "./secrets.ts";
import { root, type Settings } from "./settings.ts";

/** What every process of the site is told; what the operator has set wins over what was made up. */
export function childEnvironment(settings: Settings, secrets: Secrets, databaseUrl: string): Record<string, string> {
  const { AUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secrets;
  const embedded = settings.databaseUrl === undefined;
  return {
    AUTH_SECRET: process.env.AUTH_SECRET || AUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    NODE_ENV: settings.dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // What Node makes of our code and its packages is kept for the next start, which takes two thirds of the time then.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, "node_modules", ".cache", "node"),
    DATABASE_URL: databaseUrl,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(settings.port),
    SITE_URL: settings.siteUrl,
    // At home the terminal belongs to a person: it says what is wrong, not all that is well.
    LOG_LEVEL: process.env.LOG_LEVEL || (embedded ? "warn" : "info"),
    ...(embedded ? { FIRSTHAND_EMBEDDED: "1" } : {}),
  };
}
