import { setTimeout as wait } from "node:timers/promises";
import { Halt } from "../halt.ts";
import { onServer } from "../postgres/on-server.ts";

const patienceMs = 20_000;
const notYet = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "57P03"];

/** Waits until the database of DATABASE_URL answers; a database that refuses us, or never comes, ends with a sentence. */
export async function reachDatabase(url: string, patience = patienceMs): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await onServer(url, "SELECT 1");
      return;
    } catch (thrown) {
      const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
      if (!notYet.includes(code) || Date.now() > deadline) throw new Halt(unreachable(url, thrown), { cause: thrown });
    }
    await wait(500);
  }
}

function unreachable(url: string, thrown: unknown): string {
  const said =
    thrown instanceof Error ? thrown.message || String("code" in thrown ? thrown.code : thrown) : String(thrown);
  return (
    `The database of DATABASE_URL (${place(url)}) cannot be used: ${said}. ` +
    "Check that it runs and that the address, user and password are right, or unset DATABASE_URL to use the embedded one."
  );
}

// Without the password.
function place(url: string): string {
  if (!URL.canParse(url)) return "not an address";
  const { host, pathname } = new URL(url);
  return host + pathname;
}
