import type { CommentState } from "./rules/states.ts";

/** A comment's own page, below its story's. */
export function commentPath(storyPath: string, commentId: string): string {
  return `${storyPath}/comments/${commentId}`;
}

/** What a member has said under stories, below their profile. */
export function commentsByPath(handle: string): string {
  return `/contributors/${handle}/comments`;
}

/** Where a comment stands on a page. */
export function commentAnchor(commentId: string): string {
  return `comment-${commentId}`;
}

/** Where its writer finds a comment that was just posted: on top of the conversation, or on its own page. */
export function pathAfterPost(posted: {
  id: string;
  storyPath: string;
  parentId: string | null;
  state: CommentState;
}): string {
  const isOnTop = posted.parentId === null && posted.state === "published";
  const page = isOnTop ? posted.storyPath : commentPath(posted.storyPath, posted.id);
  return `${page}#${commentAnchor(posted.id)}`;
}
