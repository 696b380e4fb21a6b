import { endpoint } from "../platform/endpoint.ts";
import { notFound } from "../platform/refusal.ts";
import { computedVerdict } from "./queries.ts";

/** How a story's verdict was computed, as its page tells it. */
export const getVerdict = endpoint("GET /api/stories/[id]/verdict", {}, async ({ params: { id = "" } }) => {
  const computed = await computedVerdict(id);
  if (!computed) throw notFound("story");
  return computed;
});
