import { voteBody } from "@/lib/comments/schema.ts";
import { voteWithinLimits } from "@/lib/comments/vote-within-limits.ts";
import { route } from "@/lib/platform/route.ts";

/** Votes on a comment, `{"value": 1 | -1 | 0}`; the answer is its score and the own vote. */
export const PUT = route({ input: voteBody }, async ({ input, actor, params: { id = "" } }) => {
  const { score, value } = await voteWithinLimits({ commentId: id, value: input.value }, actor);
  return { score, value };
});
