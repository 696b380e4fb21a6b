"use server";

import { action, guestAction } from "../platform/action.ts";
import { answerCents } from "./answer-cents.ts";
import { answerPath, ratePath } from "./paths.ts";
import { pressRating } from "./rate-cents.ts";
import { answerInput, rateForm } from "./schema.ts";

/** Says whether two cents are helpful, or takes that back; a guest goes to sign up. */
export const rateCentsAction = guestAction(rateForm, pressRating, {
  leadTo: ({ guest }, { storyId }) => (guest ? ratePath(storyId) : undefined),
});

/** Answers two cents on one's own story; leads back to the others. */
export const answerCentsAction = action(answerInput, answerCents, {
  leadTo: ({ storyId }) => `${answerPath(storyId)}?answered=yes`,
});
