import * as feeds from "../../lib/feeds/add-source.ts";
import { proofName } from "../../lib/feeds/proof/check-dns.ts";
import { db } from "../../lib/platform/db/client.ts";
import { type Asked, whoAsks } from "./who-asks.ts";

/** Adds the feed at an address; answers its source's id, and the line for the head of its home page that proves it. */
export async function addFeed({ session, address }: Asked<{ address: string }>): Promise<{ id: string; line: string }> {
  const added = await feeds.addSource({ address }, await whoAsks({ session }));
  if (added.status !== "added") throw new Error(`There are several feeds at ${address}.`);
  const { id, token } = await db.source.findUniqueOrThrow({ where: { id: added.sourceId } });
  return { id, line: `<meta name="${proofName}" content="${token}">` };
}
