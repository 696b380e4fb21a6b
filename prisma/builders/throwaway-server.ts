import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { migrate } from "../migrate.ts";
import { startThrowawayCluster } from "./throwaway-cluster.ts";

/** What a test file needs to get a database of its own. */
export type TestServer = { url: string; template: string; prefix: string; dataFolder: string };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Before all tests: a throw-away PostgreSQL (or the one of TEST_DATABASE_URL) with one migrated database to copy from.
 * Gives the function that takes everything away again.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : await startThrowawayCluster();
  const url = given ?? cluster?.url("postgres") ?? "";
  const prefix = `test_${randomBytes(4).toString("hex")}`;
  const template = `${prefix}_template`;
  await onServer(url, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(url, template));
  const dataFolder = mkdtempSync(join(cluster?.folder ?? tmpdir(), "firsthand-data-"));
  project.provide("testServer", { url, template, prefix, dataFolder });
  return async () => {
    await (cluster ? cluster.stop() : dropAll(url, prefix));
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** The same server's address with another database in it. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const found = await onServer(url, "SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [prefix]);
  for (const { datname } of found) await onServer(url, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}
