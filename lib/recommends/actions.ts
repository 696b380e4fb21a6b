"use server";

import { action, guestAction } from "../platform/action.ts";
import { followContributor, pressFollow } from "./follow-contributor.ts";
import { followPath, recommendPath } from "./paths.ts";
import { pressRecommend } from "./recommend-story.ts";
import { followInput, recommendInput } from "./schema.ts";

/** Recommends a story, or takes that back; a guest goes to sign up. */
export const recommendAction = guestAction(recommendInput, pressRecommend, {
  leadTo: (answer, { storyId }) => (answer.guest ? recommendPath(storyId) : undefined),
});

/** Follows a contributor, or stops doing so; a guest goes to sign up. */
export const followAction = guestAction(followInput, pressFollow, {
  leadTo: (answer, { handle }) => (answer.guest ? followPath(handle) : undefined),
});

/** Stops following somebody, from the list of whom one follows. */
export const unfollowAction = action(followInput, followContributor, { leadTo: () => "/dashboard/options" });
