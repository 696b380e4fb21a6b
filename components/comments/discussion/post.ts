import type { Desk } from "@/components/comments/comment-desk.tsx";
import type { Refusal } from "@/components/comments/comment-form.tsx";
import { ask } from "@/components/comments/discussion/ask.ts";
import { place } from "@/components/comments/discussion/place-comment.ts";
import { goTo, recount } from "@/components/comments/discussion/places.ts";
import { reader } from "@/components/comments/discussion/reader.ts";
import { html } from "@/components/comments/html.ts";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import type { CommentView } from "@/lib/comments/schema.ts";

type Words = { body: string; parentId: string | null };

const guest: Refusal = {
  code: "signed_out",
  message: "Log in or sign up to post your comment. Your text stays here until you are back.",
};

const patienceMs = 300;

/** Posts a comment. Where the answer takes its time it is shown before, and taken away when it is not accepted. */
export async function post(desk: Desk, words: Words): Promise<Refusal | null> {
  if (!seemsSignedIn()) return guest;
  const timer = setTimeout(() => {
    if (words.body.trim()) place(desk, preview(words))?.setAttribute("data-sending", "");
    desk.say("Posting your comment.");
  }, patienceMs);
  const answer = await ask<CommentView>(`/api/stories/${desk.storyId}/comments`, {
    method: "POST",
    body: words,
    key: attempt(desk.storyId, words),
  });
  clearTimeout(timer);
  document.getElementById("comment-sending")?.remove();
  if ("refusal" in answer) {
    desk.say("");
    return answer.refusal;
  }
  latest = null;
  desk.open(null);
  const posted = place(desk, answer.data);
  const isHeld = answer.data.state === "held";
  if (!isHeld) recount(1);
  desk.say(
    isHeld
      ? `Your comment is kept. ${answer.data.heldFor ?? "It is published once your e-mail address is confirmed."}`
      : "Your comment is posted.",
  );
  if (posted) requestAnimationFrame(() => goTo(posted));
  return null;
}

/** The comment as it will be, before the server has answered. */
function preview({ body, parentId }: Words): CommentView {
  const who = reader();
  const lines = body.trim().split(/\r?\n/);
  const text = html`<p>${lines.map((line, n) => html`${n > 0 && html`<br>`}${line}`)}</p>`;
  return {
    id: "sending",
    parentId,
    depth: 0,
    author: { handle: who?.handle ?? "", penName: who?.penName ?? "You", avatar: null, isStoryAuthor: false },
    html: text.__html,
    score: 0,
    createdAt: new Date().toISOString(),
    editedAt: null,
    state: "published",
    replyingTo: null,
    replies: [],
  };
}

// The same words in the same place are the same attempt: whoever presses again after a lost connection posts nothing twice.
let latest: { words: string; key: string } | null = null;

function attempt(storyId: string, { body, parentId }: Words): string {
  const words = JSON.stringify([storyId, parentId, body]);
  if (latest?.words !== words) latest = { words, key: chance() };
  return latest.key;
}

function chance(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
