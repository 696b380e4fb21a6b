import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { addToTally } from "../stories/tally.ts";
import { addFollowers } from "./followers.ts";

const batch = 200;

/** Takes back all that a member recommended and ends all their following, with the counts; done twice, it comes to the same. */
export async function withdrawAllOf(memberId: string): Promise<void> {
  while ((await sqlTransaction((tx) => takeBackSome(tx, memberId))) === batch);
  while ((await sqlTransaction((tx) => endSome(tx, memberId))) === batch);
}

async function takeBackSome(tx: Sql, memberId: string): Promise<number> {
  const removed = await tx.$queryRaw<{ storyId: string }[]>`
    DELETE FROM recommends WHERE member_id = ${memberId} AND story_id IN (
      SELECT story_id FROM recommends WHERE member_id = ${memberId} ORDER BY story_id COLLATE "C" LIMIT ${batch})
    RETURNING story_id AS "storyId"`;
  for (const storyId of inOrder(removed.map((row) => row.storyId))) await addToTally(tx, storyId, { recommends: -1 });
  return removed.length;
}

async function endSome(tx: Sql, memberId: string): Promise<number> {
  const removed = await tx.$queryRaw<{ contributorId: string }[]>`
    DELETE FROM follows WHERE follower_id = ${memberId} AND contributor_id IN (
      SELECT contributor_id FROM follows WHERE follower_id = ${memberId} ORDER BY contributor_id COLLATE "C" LIMIT ${batch})
    RETURNING contributor_id AS "contributorId"`;
  for (const id of inOrder(removed.map((row) => row.contributorId))) await addFollowers(tx, id, -1);
  return removed.length;
}

// Whoever locks several rows does so in the order of their ids.
function inOrder(ids: readonly string[]): string[] {
  return [...ids].sort((one, other) => (one < other ? -1 : Number(one > other)));
}
