import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";

/**
 * Keeps a member's votes out of the public file, or puts them in again, from the next run on. Whose votes are in no file
 * count in the percentage, and in no verdict: nobody could recompute it.
 */
export async function chooseFile({ keep }: { keep: boolean }, actor: Actor): Promise<void> {
  await db.member.update({ where: { id: actor.id }, data: { keepsVotes: keep } });
}
