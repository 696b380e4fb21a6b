import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";

/** Somebody whom the actor ignores. */
export type Ignored = { handle: string; penName: string; since: Date };

/** Whom the actor ignores, the last one first. */
export async function ignoredBy(actor: Actor): Promise<Ignored[]> {
  return sql.$queryRaw<Ignored[]>`
    SELECT m.handle, m.pen_name AS "penName", i.created_at AS since FROM ignores i JOIN members m ON m.id = i.ignored_id
    WHERE i.member_id = ${actor.id} ORDER BY i.created_at DESC, m.id LIMIT 1000`;
}

/** The handles of those whom the actor ignores and who have written on this story: what its page has to fold away. */
export async function ignoredOn(storyId: string, actor: Actor): Promise<string[]> {
  const rows = await sql.$queryRaw<{ handle: string }[]>`
    SELECT m.handle FROM ignores i JOIN members m ON m.id = i.ignored_id
    WHERE i.member_id = ${actor.id} AND EXISTS (
      SELECT FROM comments c WHERE c.author_id = i.ignored_id AND c.story_id = ${storyId})
    ORDER BY m.handle`;
  return rows.map(({ handle }) => handle);
}

/** Who this is to the actor; null where there is no such member. */
export async function toIgnore(handle: string, actor: Actor) {
  const member = await db.member.findUnique({
    where: { handle },
    select: { id: true, penName: true, ignoredBy: { where: { memberId: actor.id }, select: { memberId: true } } },
  });
  return member && { penName: member.penName, own: member.id === actor.id, ignored: member.ignoredBy.length > 0 };
}
