import type { Desk } from "@/components/comments/comment-desk.tsx";
import { ask } from "@/components/comments/discussion/ask.ts";
import { note } from "@/components/comments/discussion/places.ts";
import { press, rememberVote } from "@/components/comments/discussion/reader.ts";
import { html } from "@/components/comments/html.ts";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import { formatNumber } from "@/components/ui/count.tsx";

/** Presses a vote button: up, down, or once more to take the vote back. Shown at once, put back if it is not accepted. */
export async function vote(desk: Desk, comment: HTMLElement, button: HTMLElement): Promise<void> {
  const id = comment.dataset.id ?? "";
  const way = button.dataset.do === "up" ? 1 : -1;
  if (!seemsSignedIn()) return askIn(desk, comment, id);
  if (comment.dataset.voting) return;
  const before = { value: pressed(comment), score: score(comment) };
  const value = before.value === way ? 0 : way;
  show(comment, value, before.score + value - before.value);
  note(comment, "");
  comment.dataset.voting = "true";
  const answer = await ask<{ score: number }>(`/api/comments/${id}/vote`, { method: "PUT", body: { value } });
  delete comment.dataset.voting;
  if ("refusal" in answer) {
    show(comment, before.value, before.score);
    return note(comment, answer.refusal.message);
  }
  show(comment, value, answer.data.score);
  rememberVote(id, value);
}

function askIn({ storyPath }: Desk, comment: HTMLElement, id: string): void {
  const next = encodeURIComponent(`${storyPath}#comment-${id}`);
  note(comment, "To vote on comments,", html`<a class="link" href="/log-in?next=${next}">log in or sign up</a>.`);
}

function show(comment: HTMLElement, value: number, points: number): void {
  press(comment, value);
  const number = comment.querySelector(":scope > article > footer .comment-score > :last-child");
  if (number) number.textContent = formatNumber(points);
}

function pressed(comment: HTMLElement): number {
  const button = comment.querySelector<HTMLElement>(':scope > article > footer > button[aria-pressed="true"]');
  return button ? (button.dataset.do === "up" ? 1 : -1) : 0;
}

function score(comment: HTMLElement): number {
  const text = comment.querySelector(":scope > article > footer .comment-score > :last-child")?.textContent ?? "";
  return Number(text.replaceAll(",", "")) || 0;
}
