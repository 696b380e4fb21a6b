import { myHeldComments } from "@/lib/comments/single-queries.ts";
import { memberRoute } from "@/lib/platform/route.ts";

/** The member's own comments on a story that wait for their e-mail to be confirmed. */
export const GET = memberRoute({}, async ({ actor, params: { id = "" } }) => ({
  comments: await myHeldComments(id, actor),
}));
