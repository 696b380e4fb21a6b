import { pool } from "../db/client.ts";
import { log } from "../log.ts";
import { shared } from "../shared.ts";
import { outdatePages } from "./pages.ts";
import { pagesChannel, processName } from "./stale.ts";

const waitMs = 100;
const tagsAMessage = 200; // a notice holds 8,000 bytes

const waiting = shared("outdated-tags", () => new Set<string>());

/**
 * Numbers in the pages of these tags have changed: a tenth of a second later it is said, here and to the other processes,
 * once however often it was called. So a hot story's votes do not wait for each other's notices, which PostgreSQL sends one
 * after the other. Whom it does not reach has those pages for at most a minute.
 */
export function outdateSoon(tags: readonly string[]): void {
  if (waiting.size === 0) setTimeout(() => void say(), waitMs).unref();
  for (const tag of tags) waiting.add(tag);
}

async function say(): Promise<void> {
  const tags = [...waiting];
  waiting.clear();
  outdatePages(tags);
  try {
    for (let at = 0; at < tags.length; at += tagsAMessage) await tell(tags.slice(at, at + tagsAMessage));
  } catch (error) {
    log.warn({ err: error }, "other processes were not told that numbers have changed");
  }
}

async function tell(tags: string[]): Promise<void> {
  const message = JSON.stringify({ tags, drop: false, numbers: true, from: processName() });
  await pool().query("SELECT pg_notify($1, $2)", [pagesChannel, message]);
}
