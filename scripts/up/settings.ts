import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnv } from "../../lib/platform/env.ts";
import { Halt } from "../halt.ts";

/** The folder of this checkout. */
export const root = join(import.meta.dirname, "..", "..");

export type Settings = {
  dev: boolean;
  dataDir: string;
  port: number;
  host: string;
  siteUrl: string;
  /** Undefined when the embedded database is to be used. */
  databaseUrl: string | undefined;
  seedDemo: boolean;
};

/** Reads `.env` below the environment, checks every setting, and works out what the site is started with. */
export function readSettings(dev: boolean): Settings {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const env = checked();
  const siteUrl = process.env.SITE_URL || `http://localhost:${env.PORT}`;
  return {
    dev,
    siteUrl,
    dataDir: resolve(root, env.DATA_DIR),
    port: env.PORT,
    host: env.HOST ?? (isAtHome(process.env) ? "127.0.0.1" : "0.0.0.0"),
    databaseUrl: env.DATABASE_URL,
    seedDemo: env.DEMO === "on" || (env.DEMO !== "off" && !env.DATABASE_URL),
  };
}

/** Whether nothing suggests that others are meant to reach the site: then it listens on this machine only. */
export function isAtHome(env: Record<string, string | undefined>): boolean {
  if (env.SMTP_URL || env.DATABASE_URL || env.TRUSTED_PROXIES) return false;
  return !env.SITE_URL || isLocal(env.SITE_URL);
}

function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname) || hostname.endsWith(".localhost");
}

function checked(): ReturnType<typeof readEnv> {
  try {
    return readEnv(process.env);
  } catch (thrown) {
    throw new Halt(thrown instanceof Error ? thrown.message : String(thrown));
  }
}
