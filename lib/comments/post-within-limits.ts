import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { findEarlier } from "./find-earlier.ts";
import { type NewComment, type PostedComment, postComment } from "./post-comment.ts";
import { isNewMember } from "./rules/states.ts";

/** Posts a comment for somebody outside: takes from the writer's limits first, unless it is only sent again. */
export async function postWithinLimits(input: NewComment, actor: Actor | null): Promise<PostedComment> {
  if (actor && !(await findEarlier(db, input, actor))) await takeLimits(actor);
  return postComment(input, actor);
}

async function takeLimits({ id }: Actor): Promise<void> {
  const member = await db.member.findUnique({ where: { id }, select: { createdAt: true } });
  await takeFrom("comment-pause", id);
  if (member && isNewMember(member.createdAt, now())) await takeFrom("comment-new-member", id);
  await takeFrom("comment", id);
}
