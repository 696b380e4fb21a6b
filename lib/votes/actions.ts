"use server";

import { guestAction } from "../platform/action.ts";
import { castBallot } from "./cast-ballot.ts";
import { signUpPath } from "./rules.ts";
import { ballotInput } from "./schema.ts";

export const castVoteAction = guestAction(ballotInput, castBallot, {
  leadTo: (answer, ballot) => (answer.guest ? signUpPath(ballot.storyId, ballot.choice) : undefined),
});
