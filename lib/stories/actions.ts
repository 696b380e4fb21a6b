"use server";

import { action } from "../platform/action.ts";
import { closeComments } from "./close-comments.ts";
import { deleteDraft } from "./delete-draft.ts";
import { discardChanges } from "./discard-changes.ts";
import { handInStory } from "./hand-in-story.ts";
import { restoreStory } from "./restore-story.ts";
import { retractStory } from "./retract-story.ts";
import { scheduleStory } from "./schedule-story.ts";
import { closingForm, retractionForm, scheduleForm, storyForm, writingForm } from "./schema.ts";
import { unscheduleStory } from "./unschedule-story.ts";
import { withdrawStory } from "./withdraw-story.ts";

/** Save draft, Preview and Publish of the writing form. */
export const handInStoryAction = action(writingForm, handInStory, { leadTo: ({ path }) => path });

/** Sets when a draft is to be published, or changes that. */
export const scheduleStoryAction = action(scheduleForm, scheduleStory, { leadTo: ({ id }) => `/write/${id}/schedule` });

/** Makes a draft again of a story that was scheduled. */
export const unscheduleStoryAction = action(storyForm, unscheduleStory, { leadTo: ({ id }) => `/write/${id}` });

/** Deletes a draft that was never published. */
export const deleteDraftAction = action(storyForm, deleteDraft, { leadTo: () => "/dashboard" });

/** Makes a draft again of a story that waits for review. */
export const withdrawStoryAction = action(storyForm, withdrawStory, { leadTo: ({ id }) => `/write/${id}` });

/** Drops the unpublished changes to a published story. */
export const discardChangesAction = action(storyForm, discardChanges, { leadTo: () => "/dashboard" });

/** Retracts a published story. */
export const retractStoryAction = action(retractionForm, retractStory, { leadTo: ({ id }) => `/stories/${id}` });

/** Puts a retracted story back. */
export const restoreStoryAction = action(storyForm, restoreStory, { leadTo: ({ id }) => `/stories/${id}` });

/** Closes the comments on one's own story, or opens them again. */
export const closeCommentsAction = action(closingForm, closeComments, { leadTo: ({ path }) => `${path}#comments` });
