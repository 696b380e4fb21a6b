import { nowMs } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import type { SessionActor } from "../../platform/session/actor.ts";
import { freshSession } from "../rules/times.ts";

/** Whether the actor logged in a moment ago, here: they need not prove again that it is they. */
export async function justCameIn({ id, sessionId }: SessionActor): Promise<boolean> {
  const createdAt = { gt: new Date(nowMs() - freshSession) };
  return (await db.session.count({ where: { id: sessionId, memberId: id, createdAt } })) > 0;
}
