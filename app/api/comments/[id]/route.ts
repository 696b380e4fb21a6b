import { deleteComment } from "@/lib/comments/delete-comment.ts";
import { editComment } from "@/lib/comments/edit-comment.ts";
import { editCommentBody } from "@/lib/comments/schema.ts";
import { commentById } from "@/lib/comments/single-queries.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";

/** One comment; with its words as typed for its writer, while they may edit it. */
export const GET = route({}, async ({ actor, params: { id = "" } }) => {
  const comment = await commentById(id, actor);
  if (!comment) throw notFound("comment");
  return comment;
});

/** Gives one's own comment other words. */
export const PATCH = route({ input: editCommentBody }, async ({ input, actor, params: { id = "" } }) => {
  await editComment({ commentId: id, ...input }, actor);
  return commentById(id, actor);
});

/** Deletes one's own comment. */
export const DELETE = route({}, async ({ actor, params: { id = "" } }) => {
  await deleteComment({ commentId: id }, actor);
});
