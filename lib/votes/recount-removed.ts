import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { countAnew, lockVotes, type Pair } from "./judge-votes.ts";

/**
 * Finds removed votes that count all the same, and puts that right. A reader who withdraws a vote and casts it anew through
 * several processes, in the very moment in which it is removed, can leave one.
 */
export async function recountRemoved(): Promise<number> {
  const pairs = await db.$queryRaw<Pair[]>`
    SELECT DISTINCT v.story_id AS "storyId", v.reader_id AS "readerId"
    FROM removed_votes r JOIN votes v USING (story_id, reader_id) WHERE v.counted`;
  if (pairs.length > 0)
    await transaction(async (tx) => {
      await lockVotes(tx, pairs);
      await countAnew(tx, pairs);
    });
  return pairs.length;
}
