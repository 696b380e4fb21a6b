import { postWithinLimits } from "@/lib/comments/post-within-limits.ts";
import { commentsCount, commentThreads } from "@/lib/comments/queries.ts";
import { commentQuery, postCommentBody, requestKey } from "@/lib/comments/schema.ts";
import { commentById } from "@/lib/comments/single-queries.ts";
import { parseInput } from "@/lib/platform/action.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";

/** The threads of a story, 50 a page: `{"threads", "next", "total"}`. */
export const GET = route({ input: commentQuery }, async ({ input, actor, params: { id = "" } }) => {
  const total = await commentsCount(id);
  if (total === null) throw notFound("story");
  return { ...(await commentThreads(id, { ...input, actor })), total };
});

/** Posts a comment or a reply. A retry with the same `Idempotency-Key` answers with what the first one posted. */
export const POST = route({ input: postCommentBody }, async ({ input, actor, params: { id = "" }, request }) => {
  const key = parseInput(requestKey.optional(), request.headers.get("idempotency-key") ?? undefined);
  const posted = await postWithinLimits({ ...input, storyId: id, requestKey: key }, actor);
  return Response.json(await commentById(posted.id, actor), {
    status: 201,
    headers: { "cache-control": "private, no-store" },
  });
});
