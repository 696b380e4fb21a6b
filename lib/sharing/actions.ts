"use server";

import { action } from "../platform/action.ts";
import { mailStory } from "./mail-story.ts";
import { mailStoryInput } from "./schema.ts";

/** Sends a story to somebody by mail. */
export const mailStoryAction = action(mailStoryInput, mailStory, {
  leadTo: (_, { story, stay }) => (stay ? undefined : `/email-story/${story}?said=sent`),
});
