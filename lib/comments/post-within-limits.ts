import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { takeFromAll } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { findEarlier } from "./find-earlier.ts";
import { type NewComment, type PostedComment, postComment } from "./post-comment.ts";
import { isNewMember } from "./rules/states.ts";

/** Posts a comment for somebody outside: takes from the writer's limits first, unless it is only sent again. */
export async function postWithinLimits(input: NewComment, actor: Actor | null): Promise<PostedComment> {
  if (actor) await takeLimits(input, actor);
  return postComment(input, actor);
}

async function takeLimits(input: NewComment, actor: Actor): Promise<void> {
  const [earlier, isNew] = await Promise.all([findEarlier(sql, input, actor), isNewWriter(actor)]);
  if (earlier) return;
  const names = ["comment-pause", ...(isNew ? (["comment-new-member"] as const) : []), "comment"] as const;
  await takeFromAll(names.map((name) => ({ name, key: actor.id })));
}

async function isNewWriter({ id }: Actor): Promise<boolean> {
  const [member] = await sql.$queryRaw<{ createdAt: Date }[]>`
    SELECT created_at AS "createdAt" FROM members WHERE id = ${id}`;
  return member !== undefined && isNewMember(member.createdAt, now());
}
