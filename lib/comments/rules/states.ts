export const commentStates = ["published", "held", "hidden", "deleted", "removed"] as const;
export type CommentState = (typeof commentStates)[number];

export const minute = 60 * 1000;

/** How long its writer may edit a comment. */
export const editWindowMs = 15 * minute;
/** The same text by the same writer in the same place within this time is the same comment, sent again. */
export const repeatWindowMs = 2 * minute;
/** How long a member counts as new. */
export const newMemberMs = 3 * 24 * 60 * minute;

/** A comment's first state: what an unverified member says waits until the e-mail is confirmed. */
export function firstState(writer: { verified: boolean }): CommentState {
  return writer.verified ? "published" : "held";
}

/** Whether a comment of this age can still be edited. */
export function isEditable(createdAt: Date, at: Date): boolean {
  return at.getTime() - createdAt.getTime() < editWindowMs;
}

/** Whether a member who joined then still counts as new. */
export function isNewMember(joinedAt: Date, at: Date): boolean {
  return at.getTime() - joinedAt.getTime() < newMemberMs;
}

/** Why a story in this state takes no comment; null when it does. Other states are not to be seen at all. */
export function whyNotComment(story: string, closed = false): string | null {
  if (story === "published") return closed ? "The comments on this story are closed." : null;
  return "This story has been retracted, so nobody can comment on it now.";
}

/** Why nobody can answer a comment in this state; null when everybody can. */
export function whyNotReply(parent: CommentState): string | null {
  if (parent === "published") return null;
  if (parent === "held")
    return "This comment is not published yet, so it cannot be answered. Post yours as a new comment instead.";
  return parent === "deleted"
    ? "The comment you are answering has been deleted by its writer. Post yours as a new comment instead."
    : "The comment you are answering is no longer shown. Post yours as a new comment instead.";
}

/** Why its writer cannot edit this comment now; null when they can. */
export function whyNotEdit({ state, createdAt }: { state: CommentState; createdAt: Date }, at: Date): string | null {
  if (state === "deleted") return "You have deleted this comment, so it cannot be edited.";
  if (state === "hidden" || state === "removed")
    return "This comment has been taken down by a moderator, so it cannot be edited.";
  if (isEditable(createdAt, at)) return null;
  return "A comment can be edited for 15 minutes after it was posted, and they have passed. Reply to your comment to correct it, or delete it.";
}

/** Why its writer cannot delete this comment; null when they can. */
export function whyNotDelete(state: CommentState): string | null {
  if (state === "hidden" || state === "removed")
    return "This comment has been taken down by a moderator. It is no longer shown, so there is nothing to delete.";
  return null;
}

/** Why its story's contributor cannot hide this comment; null when they can. `judged`: moderators have decided that it stays. */
export function whyNotHide({
  state,
  own,
  judged,
}: {
  state: CommentState;
  own: boolean;
  judged: boolean;
}): string | null {
  if (state !== "published") return "This comment is no longer shown, so there is nothing to hide.";
  if (own) return "This is your own comment. You can delete it.";
  return judged ? "The moderators have decided that this comment stays. Report it if there is something new." : null;
}

type Muting = { own: boolean; moderates: boolean; judged: boolean; muted: boolean };

/** Why its story's contributor cannot mute the writer of a comment; null when they can. `judged`: that they were has been taken back by moderators or on appeal. */
export function whyNotMute({ own, moderates, judged, muted }: Muting): string | null {
  if (own) return "This is your own comment. You cannot mute yourself.";
  if (moderates) return "Moderators and admins cannot be muted: they look after the comments of all stories.";
  if (muted) return "This member is muted here already.";
  return judged
    ? "That you muted them over this comment was taken back by the moderators or on appeal. Report it if there is something new."
    : null;
}

/** Why a reader cannot vote on this comment; null when they can. */
export function whyNotVote({ story, state, own }: { story: string; state: CommentState; own: boolean }): string | null {
  if (story !== "published" || state !== "published")
    return "This comment is no longer shown, so nobody can vote on it.";
  return own ? "This is your own comment. Others decide how good it is." : null;
}

/** The state of a comment that its writer has not deleted, by what stands about it (lib/decisions) and whether its writer's e-mail is verified. */
export function settledState(
  visibility: "shown" | "held" | "withdrawn" | "hidden" | "removed" | null,
  verified: boolean,
): CommentState {
  if (visibility === null || visibility === "shown" || visibility === "withdrawn") return firstState({ verified });
  return visibility;
}
