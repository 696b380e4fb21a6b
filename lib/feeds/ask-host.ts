import { setTimeout as pause } from "node:timers/promises";
import { nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { assertPublicUrl, type Fetched, type FetchOptions, fetchPublic } from "../platform/outbound.ts";
import { busy } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";

const heldMs = 30_000; // longer than any fetch takes; of a process that died, the turn ends by itself
const tries = 100;
const pauseMs = 200;

/** Fetches as fetchPublic does, one request at a time a host: in this process and in all others. */
export async function askHost(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { host } = assertPublicUrl(address);
  return inTurn(host, async () => {
    await take(host);
    try {
      return await fetchPublic(address, options);
    } finally {
      await sql.$queryRaw`DELETE FROM source_hosts WHERE place = ${host}`;
    }
  });
}

// In this process they stand in a row, so that at most one of them asks the database whose turn it is.
async function inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
  const rows = shared("feed-hosts", () => new Map<string, Promise<unknown>>());
  const before = rows.get(host) ?? Promise.resolve();
  const mine = before.then(work, work);
  rows.set(host, mine);
  try {
    return await mine;
  } finally {
    if (rows.get(host) === mine) rows.delete(host);
  }
}

async function take(host: string): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [at, until] = [new Date(nowMs()), new Date(nowMs() + heldMs)];
    const taken = await sql.$queryRaw<unknown[]>`
      INSERT INTO source_hosts AS h (place, until) VALUES (${host}, ${until})
      ON CONFLICT (place) DO UPDATE SET until = excluded.until WHERE h.until < ${at} RETURNING 1`;
    if (taken.length > 0) return;
    await pause(pauseMs);
  }
  throw busy(60);
}
