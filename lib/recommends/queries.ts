import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";

/** Somebody whom the actor follows. */
export type Followed = { handle: string; penName: string; since: Date };

/** Whom the actor follows, the last one first; nobody else is told. */
export async function followedBy(actor: Actor): Promise<Followed[]> {
  return sql.$queryRaw<Followed[]>`
    SELECT m.handle, m.pen_name AS "penName", f.created_at AS since FROM follows f JOIN members m ON m.id = f.contributor_id
    WHERE f.follower_id = ${actor.id} ORDER BY f.created_at DESC, m.id LIMIT 1000`;
}

/** Whether the actor recommends a story, and follows its contributor. */
export async function ownRecommends(
  { storyId, authorId }: { storyId: string; authorId: string },
  actor: Actor,
): Promise<{ recommended: boolean; follows: boolean }> {
  const [row] = await sql.$queryRaw<{ recommended: boolean; follows: boolean }[]>`
    SELECT EXISTS (SELECT FROM recommends WHERE story_id = ${storyId} AND member_id = ${actor.id}) AS recommended,
      EXISTS (SELECT FROM follows WHERE follower_id = ${actor.id} AND contributor_id = ${authorId}) AS follows`;
  return row ?? { recommended: false, follows: false };
}

/** What a member is to the actor: themselves, somebody they follow, or neither; null where there is no such member. */
export async function followOf(handle: string, actor: Actor): Promise<{ own: boolean; follows: boolean } | null> {
  const [row] = await sql.$queryRaw<{ own: boolean; follows: boolean }[]>`
    SELECT m.id = ${actor.id} AS own,
      EXISTS (SELECT FROM follows f WHERE f.follower_id = ${actor.id} AND f.contributor_id = m.id) AS follows
    FROM members m WHERE m.handle = ${handle}`;
  return row ?? null;
}
