import { now } from "../../platform/clock.ts";
import { pool } from "../../platform/db/client.ts";
import { env } from "../../platform/env.ts";
import { log } from "../../platform/log.ts";
import { fetchPublic, isOutboundRefusal } from "../../platform/outbound.ts";
import { absolute } from "../absolute.ts";
import { patienceMs, pauseAfter } from "../rules/hub.ts";

const atOnce = 50;
const mostTimes = 20;

type Ping = { topic: string; changed: number; failures: number; since: Date };

/** Tells the hub which feeds have changed since it was told last, many in one request. What it does not take waits, longer each time. */
export async function tellHub(): Promise<void> {
  const { WEBSUB_HUB: hub } = env();
  if (!hub) return void (await pool().query("DELETE FROM hub_pings"));
  for (let time = 0; time < mostTimes; time++) {
    const pings = await duePings();
    if (pings.length === 0) return;
    const refused = await tell(hub, pings);
    if (refused === null) await forget(pings);
    else {
      log.info({ hub, reason: refused, feeds: pings.length }, "the hub was not told of changes");
      return postpone(pings);
    }
  }
}

async function duePings(): Promise<Ping[]> {
  const { rows } = await pool().query<Ping>(
    `SELECT topic, changed, failures, since FROM hub_pings WHERE due_at <= $1 ORDER BY due_at, topic LIMIT ${atOnce}`,
    [now()],
  );
  return rows;
}

// Null when the hub took it; else what was in the way.
async function tell(hub: string, pings: readonly Ping[]): Promise<string | null> {
  const body = new URLSearchParams({ "hub.mode": "publish" });
  for (const { topic } of pings) body.append("hub.url", absolute(topic));
  try {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status } = await fetchPublic(hub, { method: "POST", headers, body: body.toString(), maxBytes: 64 * 1024 });
    return status >= 200 && status < 300 ? null : `It answered ${status}.`;
  } catch (thrown) {
    if (!isOutboundRefusal(thrown)) throw thrown;
    return thrown.message;
  }
}

// What has changed again meanwhile is told again.
async function forget(pings: readonly Ping[]): Promise<void> {
  await pool().query(
    `DELETE FROM hub_pings p USING unnest($1::text[], $2::int[]) AS told(topic, changed)
     WHERE p.topic = told.topic AND p.changed = told.changed`,
    [pings.map(({ topic }) => topic), pings.map(({ changed }) => changed)],
  );
}

// After a day the hub, or whoever asks it, has looked by itself.
async function postpone(pings: readonly Ping[]): Promise<void> {
  const at = now().getTime();
  const [late, waiting] = [pings.filter(isLate), pings.filter((ping) => !isLate(ping))];
  await forget(late);
  const due = waiting.map(({ failures }) => new Date(at + pauseAfter(failures + 1)));
  await pool().query(
    `UPDATE hub_pings p SET failures = p.failures + 1, due_at = told.due
     FROM unnest($1::text[], $2::timestamptz[]) AS told(topic, due) WHERE p.topic = told.topic`,
    [waiting.map(({ topic }) => topic), due],
  );
  function isLate({ since }: Ping): boolean {
    return at - since.getTime() >= patienceMs;
  }
}
