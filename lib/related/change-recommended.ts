import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";

/** Shows recommended stories to the actor, or none any more. */
export async function changeRecommended({ shown }: { shown: boolean }, actor: Actor): Promise<{ shown: boolean }> {
  await db.member.update({ where: { id: actor.id }, data: { recommended: shown }, select: { id: true } });
  return { shown };
}
