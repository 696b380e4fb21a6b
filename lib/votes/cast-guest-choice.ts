import type { Begun } from "../platform/session/after-entry.ts";
import type { Actor } from "../policy.ts";
import { castVote } from "./cast-vote.ts";
import { castVoteInput } from "./schema.ts";

/** Casts the vote that a guest had chosen before signing up or logging in. Without one, or with nonsense, does nothing. */
export async function castGuestChoice(actor: Actor, { story, choice }: Begun): Promise<void> {
  const vote = castVoteInput.safeParse({ storyId: story, choice });
  if (vote.success) await castVote(vote.data, actor);
}
