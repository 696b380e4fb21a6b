import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** Lays a comment on one's own story aside: it needs no answer. */
export async function layAside({ commentId }: { commentId: string }, actor: Actor): Promise<{ id: string }> {
  await requireOnOwnStory(commentId, actor);
  await db.commentLaidAside.createMany({ data: [{ commentId, at: now() }], skipDuplicates: true });
  return { id: commentId };
}

/** Brings one back that was laid aside. */
export async function bringBack({ commentId }: { commentId: string }, actor: Actor): Promise<{ id: string }> {
  await requireOnOwnStory(commentId, actor);
  await db.commentLaidAside.deleteMany({ where: { commentId } });
  return { id: commentId };
}

async function requireOnOwnStory(id: string, actor: Actor): Promise<void> {
  const comment = await db.comment.findUnique({ where: { id }, select: { story: { select: { authorId: true } } } });
  if (!comment || !may(actor, "story.mind-comments", comment.story.authorId)) throw notFound("comment");
}
