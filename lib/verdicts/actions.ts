"use server";

import { action } from "../platform/action.ts";
import { chooseFile } from "./choose-file.ts";
import { requestReview } from "./request-review.ts";
import { keepInput, reviewInput } from "./schema.ts";

/** Asks for a re-review; leads to where it stands then. */
export const requestReviewAction = action(reviewInput, requestReview, {
  leadTo: (_, { storyId }) => `/stories/${storyId}/verdict`,
});

/** Keeps one's votes out of the public file, or puts them in. */
export const chooseFileAction = action(keepInput, chooseFile);
