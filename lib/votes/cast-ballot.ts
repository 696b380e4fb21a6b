import { takeFrom } from "../platform/limits.ts";
import type { Actor } from "../policy.ts";
import { castVote } from "./cast-vote.ts";
import type { Choice, VoteTally } from "./rules.ts";
import type { BallotInput } from "./schema.ts";
import { withdrawVote } from "./withdraw-vote.ts";

/** What a ballot shows after it was sent. A guest is sent to sign up first and takes the choice along. */
export type BallotAnswer =
  | { guest: true }
  | { guest: false; choice: Choice | null; tally: VoteTally; counted: boolean; heldFor?: string };

/** Does what a ballot says: casts, changes or withdraws the actor's vote. */
export async function castBallot(ballot: BallotInput, actor: Actor | null): Promise<BallotAnswer> {
  if (!actor) return { guest: true };
  await takeFrom("vote", actor.id);
  if (ballot.choice === "withdraw") {
    const { tally } = await withdrawVote(ballot, actor);
    return { guest: false, choice: null, tally, counted: true };
  }
  return { guest: false, choice: ballot.choice, ...(await castVote(ballot, actor)) };
}
