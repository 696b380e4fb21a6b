import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { findEarlier } from "./find-earlier.ts";
import { type NewComment, type PostedComment, postComment } from "./post-comment.ts";
import { isNewMember } from "./rules/states.ts";

/** Posts a comment for somebody outside: takes from the writer's limits first, unless it is only sent again. */
export async function postWithinLimits(input: NewComment, actor: Actor | null): Promise<PostedComment> {
  if (actor && !(await findEarlier(sql, input, actor))) await takeLimits(actor);
  return postComment(input, actor);
}

async function takeLimits({ id }: Actor): Promise<void> {
  const [member] = await sql.$queryRaw<{ createdAt: Date }[]>`
    SELECT created_at AS "createdAt" FROM members WHERE id = ${id}`;
  await takeFrom("comment-pause", id);
  if (member && isNewMember(member.createdAt, now())) await takeFrom("comment-new-member", id);
  await takeFrom("comment", id);
}
