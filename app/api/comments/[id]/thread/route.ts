import { threadOf } from "@/lib/comments/single-queries.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";

/** A whole thread, by its first comment, with its first 200 replies; `more` is how many there are beyond. */
export const GET = route({}, async ({ actor, params: { id = "" } }) => {
  const page = await threadOf(id, { actor });
  if (!page) throw notFound("comment");
  return { ...page.thread, more: page.left };
});
