"use server";

import { action } from "../platform/action.ts";
import { endPlacement } from "./end-placement.ts";
import { movePick } from "./move-pick.ts";
import { editorPath } from "./paths.ts";
import { placeStory } from "./place-story.ts";
import { endInput, moveInput, placeInput } from "./schema.ts";

/** Places a story. */
export const placeAction = action(placeInput, placeStory, { leadTo: () => `${editorPath}?said=placed` });

/** Takes a story from its place. */
export const endAction = action(endInput, endPlacement, { leadTo: () => `${editorPath}?said=ended` });

/** Moves a pick. */
export const moveAction = action(moveInput, movePick, { leadTo: () => editorPath });
