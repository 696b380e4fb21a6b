"use server";

import { action, guestAction } from "../platform/action.ts";
import { deleteComment } from "./delete-comment.ts";
import { editComment } from "./edit-comment.ts";
import { hideComment } from "./hide-comment.ts";
import { bringBack, layAside } from "./lay-aside.ts";
import { muteMember } from "./mute-member.ts";
import { commentAnchor, commentPath, pathAfterPost } from "./paths.ts";
import { postWithinLimits } from "./post-within-limits.ts";
import {
  deleteCommentInput,
  editCommentInput,
  hideCommentInput,
  layAsideInput,
  muteInput,
  postCommentInput,
  unmuteInput,
  voteCommentInput,
} from "./schema.ts";
import { unmuteMember } from "./unmute-member.ts";
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

/** Lays a comment on one's own story aside: it needs no answer. The page that it leads to can bring it back. */
export const layAsideAction = action(layAsideInput, layAside, {
  leadTo: ({ id }) => `/dashboard/comments?aside=${id}`,
});

/** Brings it back. */
export const bringBackAction = action(layAsideInput, bringBack, { leadTo: () => "/dashboard/comments" });

/** Mutes the writer of a comment on one's own story; leads to where it can be taken back. */
export const muteAction = action(muteInput, muteMember, {
  leadTo: ({ storyId }) => `/write/${storyId}/comments#muted`,
});

/** Takes that back, on the page that it leads to (so without the anchor: the router would not ask for the page anew). */
export const unmuteAction = action(unmuteInput, unmuteMember, {
  leadTo: ({ storyId }) => `/write/${storyId}/comments`,
});
