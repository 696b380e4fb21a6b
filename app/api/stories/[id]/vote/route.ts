import { memberRoute } from "@/lib/platform/route.ts";
import { castVote } from "@/lib/votes/cast-vote.ts";
import { voteBody } from "@/lib/votes/schema.ts";
import { withdrawVote } from "@/lib/votes/withdraw-vote.ts";

export const PUT = memberRoute({ input: voteBody, limit: "vote" }, async ({ input, actor, params: { id = "" } }) => {
  const { tally } = await castVote({ ...input, storyId: id }, actor);
  return tally;
});

export const DELETE = memberRoute({ limit: "vote" }, async ({ actor, params: { id = "" } }) => {
  const { tally } = await withdrawVote({ storyId: id }, actor);
  return tally;
});
