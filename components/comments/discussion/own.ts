import type { Desk } from "@/components/comments/comment-desk.tsx";
import type { Refusal } from "@/components/comments/comment-form.tsx";
import { editedHtml, stubHtml } from "@/components/comments/comment-html.ts";
import { ask } from "@/components/comments/discussion/ask.ts";
import { elementOf, findComment, goTo, note, recount } from "@/components/comments/discussion/places.ts";
import { trusted } from "@/components/comments/html.ts";
import type { CommentView } from "@/lib/comments/schema.ts";

/** Gives a comment other words. */
export async function edit(desk: Desk, id: string, body: string): Promise<Refusal | null> {
  const answer = await ask<CommentView>(`/api/comments/${id}`, { method: "PATCH", body: { body } });
  if ("refusal" in answer) return answer.refusal;
  const comment = findComment(id);
  const words = comment?.querySelector(":scope > article > .plain-body");
  if (words) words.innerHTML = trusted(answer.data.html).__html;
  const head = comment?.querySelector(":scope > article > header");
  if (answer.data.editedAt && !head?.querySelector(".comment-edited"))
    head?.append(elementOf(editedHtml(answer.data.editedAt)));
  desk.open(null);
  desk.say("Your changes are saved.");
  if (comment) requestAnimationFrame(() => goTo(comment));
  return null;
}

/** Deletes a comment; where it has replies, a line without name and text holds its place. */
export async function erase(desk: Desk, id: string): Promise<void> {
  const comment = findComment(id);
  const answer = await ask<undefined>(`/api/comments/${id}`, { method: "DELETE" });
  desk.open(null);
  if (!comment) return;
  if ("refusal" in answer) return note(comment, answer.refusal.message);
  if (!comment.querySelector(":scope > article > .comment-held")) recount(-1);
  desk.say("Your comment is deleted.");
  if (comment.querySelector(":scope > .comment-replies > .comment")) {
    comment.querySelector(":scope > article")?.replaceWith(elementOf(stubHtml("deleted")));
    return goTo(comment);
  }
  const next =
    comment.nextElementSibling ?? comment.previousElementSibling ?? comment.parentElement?.closest(".comment");
  remove(comment);
  if (next instanceof HTMLElement && next.isConnected) goTo(next);
}

/** Takes a comment off the page, and the stubs above it that held their place for it alone. */
function remove(comment: HTMLElement): void {
  const above = comment.parentElement?.closest<HTMLElement>(".comment");
  comment.remove();
  if (above?.querySelector(":scope > .comment-stub") && !above.querySelector(".comment")) remove(above);
}
