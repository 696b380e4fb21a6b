import { randomBytes } from "node:crypto";
import { now } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { env } from "../../platform/env.ts";
import { log } from "../../platform/log.ts";
import { isOutboundRefusal } from "../../platform/outbound.ts";
import { askHost } from "../ask-host.ts";
import { isWanted } from "./is-wanted.ts";

const leaseDays = 10;

/** Asks a feed's hub to tell us of changes. The hub then asks back (confirm.ts) before it counts. */
export async function subscribe({ sourceId }: { sourceId: string }): Promise<void> {
  const source = await db.source.findUnique({ where: { id: sourceId } });
  if (source?.state !== "active" || source.hubUrl === null || source.topicUrl === null || !isWanted(source, now()))
    return;
  const hubSecret = source.hubSecret ?? randomBytes(24).toString("base64url");
  await db.source.update({ where: { id: sourceId }, data: { hubSecret, hubAskedAt: now() } });
  const body = new URLSearchParams({
    ...{ "hub.mode": "subscribe", "hub.topic": source.topicUrl, "hub.secret": hubSecret },
    "hub.callback": new URL(`/api/websub/${sourceId}`, env().SITE_URL).href,
    "hub.lease_seconds": String(leaseDays * 24 * 60 * 60),
  });
  try {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status } = await askHost(source.hubUrl, { method: "POST", headers, body: body.toString() });
    if (status >= 400) log.info({ source: sourceId, status }, "a hub refused a subscription");
  } catch (thrown) {
    // Without the hub the feed is polled as before, and the hub is asked again tomorrow.
    if (!isOutboundRefusal(thrown)) throw thrown;
    log.info({ source: sourceId, reason: thrown.message }, "a hub could not be asked");
  }
}
