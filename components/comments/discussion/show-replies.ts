import type { Desk } from "@/components/comments/comment-desk.tsx";
import { threadHtml } from "@/components/comments/comment-html.ts";
import { ask } from "@/components/comments/discussion/ask.ts";
import { elementOf, goTo, idOf, note, tellAge } from "@/components/comments/discussion/places.ts";
import { markOwn } from "@/components/comments/discussion/reader.ts";
import type { CommentThread } from "@/lib/comments/schema.ts";

/** Shows the replies of a thread that the page has left out, and goes to the first of them. */
export async function showReplies(desk: Desk, comment: HTMLElement, link: HTMLElement): Promise<void> {
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  const answer = await ask<CommentThread>(`/api/comments/${idOf(comment)}/thread`);
  link.ariaBusy = null;
  if ("refusal" in answer) return note(comment, answer.refusal.message);
  const before = new Set([...comment.querySelectorAll(".comment")].map(idOf));
  const thread = elementOf(threadHtml(answer.data, { storyPath: desk.storyPath, closed: desk.closed }));
  tellAge(thread);
  comment.replaceWith(thread);
  markOwn(desk, thread.parentElement);
  const fresh = [...thread.querySelectorAll<HTMLElement>(".comment")].filter((reply) => !before.has(idOf(reply)));
  desk.say(`${fresh.length} more ${fresh.length === 1 ? "reply is" : "replies are"} shown.`);
  // A thread of its own page goes on where this one ends.
  if (fresh[0]) goTo(fresh[0]);
  else location.assign(`${desk.storyPath}/comments/${idOf(thread)}`);
}
