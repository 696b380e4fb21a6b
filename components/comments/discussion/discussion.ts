import type { Desk } from "@/components/comments/comment-desk.tsx";
import { ask } from "@/components/comments/discussion/ask.ts";
import { loadMore } from "@/components/comments/discussion/load-more.ts";
import { elementOf, idOf, note } from "@/components/comments/discussion/places.ts";
import { showReplies } from "@/components/comments/discussion/show-replies.ts";
import { vote } from "@/components/comments/discussion/vote.ts";
import { html } from "@/components/comments/html.ts";
import { InlineForm } from "@/components/comments/inline-form.tsx";
import type { CommentView } from "@/lib/comments/schema.ts";

export { post } from "@/components/comments/discussion/post.ts";
export { showOwn } from "@/components/comments/discussion/reader.ts";

/** Does what a pressed control of the conversation says. */
export async function perform(desk: Desk, control: HTMLElement): Promise<void> {
  const deed = control.dataset.do;
  if (deed === "more") return loadMore(desk, control);
  const comment = control.closest<HTMLElement>(".comment");
  if (!comment) return;
  if (deed === "replies") return showReplies(desk, comment, control);
  if (deed === "up" || deed === "down") return vote(desk, comment, control);
  if (deed === "edit") return openEdit(desk, comment);
  if (deed === "reply" || deed === "delete") openBelow(desk, comment, deed);
}

async function openEdit(desk: Desk, comment: HTMLElement): Promise<void> {
  const answer = await ask<CommentView>(`/api/comments/${idOf(comment)}`);
  if ("refusal" in answer) return note(comment, answer.refusal.message);
  if (answer.data.text === undefined)
    return note(comment, "A comment can be edited for 15 minutes after it was posted, and they have passed.");
  openBelow(desk, comment, "edit", answer.data.text);
}

function openBelow(desk: Desk, comment: HTMLElement, kind: "reply" | "edit" | "delete", text?: string): void {
  for (const host of document.querySelectorAll("#comments .comment-form:empty")) host.remove();
  const host = elementOf(html`<div class="comment-form"></div>`);
  comment.querySelector(":scope > article")?.append(host);
  desk.open({ kind, id: idOf(comment), host, Form: InlineForm, ...(text === undefined ? {} : { text }) });
}
