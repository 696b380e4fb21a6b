import { now } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { notFound } from "../../platform/refusal.ts";

const answerMs = 24 * 60 * 60 * 1000;
const longestLease = 30 * 24 * 60 * 60;

/** What a hub asks back. */
export type Challenge = { mode: string; topic: string; challenge: string; leaseSeconds: number };

/** Answers a hub's challenge, for a subscription that we asked for; to all others there is nothing here. */
export async function confirm(sourceId: string, { mode, topic, challenge, leaseSeconds }: Challenge): Promise<string> {
  const source = await db.source.findUnique({ where: { id: sourceId } });
  const isOurs = source?.state === "active" && source.topicUrl === topic && mode === "subscribe" && challenge !== "";
  if (!isOurs || !source.hubAskedAt || now().getTime() - source.hubAskedAt.getTime() > answerMs)
    throw notFound("subscription");
  const seconds = Math.min(longestLease, Math.max(0, Math.floor(leaseSeconds) || 0));
  await db.source.update({
    where: { id: sourceId },
    data: { hubLeaseUntil: new Date(now().getTime() + seconds * 1000) },
  });
  return challenge;
}
