import { memberEndpoint } from "../platform/endpoint.ts";
import { castVote } from "./cast-vote.ts";
import { voteBody } from "./schema.ts";
import { withdrawVote } from "./withdraw-vote.ts";

/** Casts or changes the member's vote on a story; the answer is the story's votes, and why its two cents wait where they do. */
export const putVote = memberEndpoint(
  "PUT /api/stories/[id]/vote",
  { input: voteBody, limit: "vote" },
  async ({ input, actor, params: { id = "" } }) => {
    const { tally, heldFor } = await castVote({ ...input, storyId: id }, actor);
    return { ...tally, ...(heldFor !== undefined && { heldFor }) };
  },
);

/** Withdraws it. */
export const deleteVote = memberEndpoint(
  "DELETE /api/stories/[id]/vote",
  { limit: "vote" },
  async ({ actor, params: { id = "" } }) => (await withdrawVote({ storyId: id }, actor)).tally,
);
