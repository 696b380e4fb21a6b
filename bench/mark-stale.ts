import { pagesChannel } from "../lib/platform/cache/stale.ts";
import { pool } from "../lib/platform/db/client.ts";

/** Tells every process of the site that these stories have changed, as a change of each would. */
export async function markStoriesStale(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    const tags = ids.slice(from, from + atOnce).map((id) => `story:${id}`);
    const message = JSON.stringify({ tags, drop: false, from: "bench" });
    await pool().query("SELECT pg_notify($1, $2)", [pagesChannel, message]);
  }
}

const atOnce = 100; // a notification has less than 8000 bytes
