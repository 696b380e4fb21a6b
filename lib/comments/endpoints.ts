import { endpoint, memberEndpoint } from "../platform/endpoint.ts";
import { parseInput } from "../platform/parse-input.ts";
import { notFound } from "../platform/refusal.ts";
import { created } from "../platform/reply.ts";
import { deleteComment as remove } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { postWithinLimits } from "./post-within-limits.ts";
import { commentsCount, commentThreads } from "./queries.ts";
import { commentQuery, editCommentBody, postCommentBody, requestKey, voteBody } from "./schema.ts";
import { commentById, myHeldComments, threadOf } from "./single-queries.ts";
import { voteWithinLimits } from "./vote-within-limits.ts";

/** The threads of a story, 50 a page: `{"threads", "next", "total"}`. */
export const getComments = endpoint(
  "GET /api/stories/[id]/comments",
  { input: commentQuery },
  async ({ input, actor, params: { id = "" } }) => {
    const total = await commentsCount(id);
    if (total === null) throw notFound("story");
    return { ...(await commentThreads(id, { ...input, actor })), total };
  },
);

/** Posts a comment or a reply. A retry with the same `Idempotency-Key` answers with what the first one posted. */
export const postComment = endpoint(
  "POST /api/stories/[id]/comments",
  { input: postCommentBody },
  async ({ input, actor, header, params: { id = "" } }) => {
    const key = parseInput(requestKey.optional(), header("idempotency-key") ?? undefined);
    const posted = await postWithinLimits({ ...input, storyId: id, requestKey: key }, actor);
    return created(await commentById(posted.id, actor));
  },
);

/** The member's own comments on a story that wait: for review, with the reason (`heldFor`), or for their e-mail to be confirmed. */
export const getHeldComments = memberEndpoint(
  "GET /api/stories/[id]/comments/held",
  {},
  async ({ actor, params: { id = "" } }) => ({ comments: await myHeldComments(id, actor) }),
);

/** One comment; with its words as typed for its writer, while they may edit it. */
export const getComment = endpoint("GET /api/comments/[id]", {}, async ({ actor, params: { id = "" } }) => {
  const comment = await commentById(id, actor);
  if (!comment) throw notFound("comment");
  return comment;
});

/** Gives one's own comment other words. */
export const patchComment = endpoint(
  "PATCH /api/comments/[id]",
  { input: editCommentBody },
  async ({ input, actor, params: { id = "" } }) => {
    await editComment({ commentId: id, ...input }, actor);
    return commentById(id, actor);
  },
);

/** Deletes one's own comment. */
export const deleteComment = endpoint("DELETE /api/comments/[id]", {}, async ({ actor, params: { id = "" } }) => {
  await remove({ commentId: id }, actor);
});

/** Votes on a comment, `{"value": 1 | -1 | 0}`; the answer is its score and the own vote. */
export const putCommentVote = endpoint(
  "PUT /api/comments/[id]/vote",
  { input: voteBody },
  async ({ input, actor, params: { id = "" } }) => {
    const { score, value } = await voteWithinLimits({ commentId: id, value: input.value }, actor);
    return { score, value };
  },
);

/** A whole thread, by its first comment, with its first 200 replies; `more` is how many there are beyond. */
export const getThread = endpoint("GET /api/comments/[id]/thread", {}, async ({ actor, params: { id = "" } }) => {
  const page = await threadOf(id, { actor });
  if (!page) throw notFound("comment");
  return { ...page.thread, more: page.left };
});
