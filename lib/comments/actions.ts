"use server";

import { action, guestAction } from "../platform/action.ts";
import { deleteComment } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { hideComment } from "./hide-comment.ts";
import { commentAnchor, commentPath, pathAfterPost } from "./paths.ts";
import { postWithinLimits } from "./post-within-limits.ts";
import {
  deleteCommentInput,
  editCommentInput,
  hideCommentInput,
  postCommentInput,
  voteCommentInput,
} from "./schema.ts";
import { voteWithinLimits } from "./vote-within-limits.ts";

// With JavaScript the public HTTP interface is used instead, so each of these leads on to the page that shows what came of it.

export const postCommentAction = guestAction(postCommentInput, postWithinLimits, { leadTo: pathAfterPost });

export const editCommentAction = guestAction(editCommentInput, editComment, {
  leadTo: ({ id, storyPath }) => `${commentPath(storyPath, id)}#${commentAnchor(id)}`,
});

export const deleteCommentAction = guestAction(deleteCommentInput, deleteComment, {
  leadTo: ({ storyPath }) => `${storyPath}#comments`,
});

export const voteCommentAction = guestAction(voteCommentInput, ({ vote }, actor) => voteWithinLimits(vote, actor), {
  leadTo: ({ id, storyPath }) => `${commentPath(storyPath, id)}#${commentAnchor(id)}`,
});

/** Hides a comment on one's own story. */
export const hideCommentAction = action(hideCommentInput, hideComment, {
  leadTo: ({ storyPath }) => `${storyPath}#comments`,
});
