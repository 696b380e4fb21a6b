import { createHmac, timingSafeEqual } from "node:crypto";
import { now } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { record } from "../../platform/outbox.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";

const methods = new Set(["sha1", "sha256", "sha384", "sha512"]);

const restMs = 60_000; // a hub that calls again so soon is heard in the next round

/**
 * A hub says that a feed has changed, and signs it with our secret. The feed is then asked itself: what the hub sent is
 * not read.
 */
export async function receive(sourceId: string, signature: string, body: Uint8Array): Promise<void> {
  const source = await db.source.findUnique({ where: { id: sourceId } });
  const isSubscribed = source?.state === "active" && source.hubLeaseUntil !== null && source.hubLeaseUntil > now();
  if (!isSubscribed || source.hubSecret === null) throw notFound("subscription");
  if (!isSigned(body, source.hubSecret, signature)) throw new Refusal("forbidden", "The signature does not fit.");
  if (source.lastCheckAt !== null && now().getTime() - source.lastCheckAt.getTime() < restMs)
    await db.source.updateMany({ where: { id: sourceId, state: "active" }, data: { nextCheckAt: now() } });
  else await transaction((tx) => record(tx, "source.due", { sourceId, kind: "push" }));
}

function isSigned(body: Uint8Array, secret: string, signature: string): boolean {
  const [, method = "", hex = ""] = /^(\w+)=([0-9a-f]+)$/i.exec(signature.trim()) ?? [];
  if (!methods.has(method.toLowerCase())) return false;
  const wanted = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, "hex");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
