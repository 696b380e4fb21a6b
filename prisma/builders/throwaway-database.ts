import { inject } from "vitest";
import { onServer } from "../../scripts/postgres/on-server.ts";
import { nameDatabase } from "./throwaway-name.ts";
import type { TestServer } from "./throwaway-server.ts";

let making: Promise<void> | undefined;

/**
 * Makes this test file's own database, once. The modules that open connections call it when a test first imports them
 * (vitest.config.ts), so that a test of pure rules pays nothing.
 */
export function makeDatabase(): Promise<void> {
  making ??= make(inject("testServer"));
  return making;
}

async function make(server: TestServer): Promise<void> {
  await dropThoseOfTheDead(server);
  await onServer(server.url, `CREATE DATABASE ${nameDatabase(server).name} TEMPLATE ${server.template}`);
}

async function dropThoseOfTheDead({ url, prefix }: TestServer): Promise<void> {
  const found = await onServer(url, "SELECT datname FROM pg_database WHERE datname ~ $1", [`^${prefix}_[0-9]+$`]);
  for (const { datname } of found) {
    const owner = Number(String(datname).slice(prefix.length + 1));
    if (!isAlive(owner)) await onServer(url, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
