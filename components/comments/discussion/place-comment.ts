import type { Desk } from "@/components/comments/comment-desk.tsx";
import { commentHtml } from "@/components/comments/comment-html.ts";
import {
  elementOf,
  findComment,
  listOfThreads,
  repliesBelow,
  tellAge,
} from "@/components/comments/discussion/places.ts";
import { markOwn } from "@/components/comments/discussion/reader.ts";
import { deepest } from "@/lib/comments/rules/threads.ts";
import type { CommentView } from "@/lib/comments/schema.ts";

/** Puts a comment where it belongs: on top of the threads, or last below what it answers. Null where that is not here. */
export function place(desk: Desk, comment: CommentView): HTMLElement | null {
  const parent = comment.parentId ? findComment(comment.parentId) : null;
  if (comment.parentId && !parent) return null;
  const depth = parent ? Number(parent.dataset.depth) : -1;
  const home = parent && depth >= deepest ? parent.parentElement : parent && repliesBelow(parent);
  const replyingTo = parent && depth >= deepest ? { id: comment.parentId ?? "", penName: nameOf(parent) } : null;
  const drawn = { ...comment, depth: Math.min(depth + 1, deepest), replyingTo };
  const element = elementOf(commentHtml(drawn, { storyPath: desk.storyPath, closed: desk.closed }));
  tellAge(element);
  const before = findComment(comment.id);
  if (before) before.replaceWith(element);
  else if (home) home.append(element);
  else listOfThreads()?.prepend(element);
  document.getElementById("no-comments")?.remove();
  markOwn(desk, element.parentElement);
  return element;
}

function nameOf(comment: HTMLElement): string | null {
  return comment.querySelector(":scope > article > header bdi")?.textContent ?? null;
}
