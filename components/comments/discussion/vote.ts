import type { Desk } from "@/components/comments/comment-desk.tsx";
import { ask } from "@/components/comments/discussion/ask.ts";
import { idOf, note, scoreOf } from "@/components/comments/discussion/places.ts";
import { press, rememberVote } from "@/components/comments/discussion/reader.ts";
import { html } from "@/components/comments/html.ts";
import { seemsSignedIn } from "@/components/stories/mine.ts";
import { formatNumber } from "@/components/ui/format-number.ts";

/** Presses a vote button: up, down, or once more to take the vote back. The score shows it at once, and goes back if it is not accepted. */
export async function vote(desk: Desk, comment: HTMLElement, button: HTMLElement): Promise<void> {
  const id = idOf(comment);
  const way = button.dataset.do === "up" ? 1 : -1;
  if (!seemsSignedIn()) return askIn(desk, comment, id);
  if (comment.dataset.voting) return;
  const before = { value: pressed(comment), score: score(comment) };
  const value = before.value === way ? 0 : way;
  note(comment, "");
  comment.dataset.voting = "true";
  button.ariaBusy = "true";
  showScore(comment, before.score + value - before.value);
  const answer = await ask<{ score: number }>(`/api/comments/${id}/vote`, { method: "PUT", body: { value } });
  button.ariaBusy = null;
  delete comment.dataset.voting;
  if ("refusal" in answer) {
    showScore(comment, before.score);
    return note(comment, answer.refusal.message);
  }
  showScore(comment, answer.data.score);
  press(comment, value);
  rememberVote(id, value);
}

function askIn({ storyPath }: Desk, comment: HTMLElement, id: string): void {
  const next = encodeURIComponent(`${storyPath}#comment-${id}`);
  note(comment, "To vote on comments,", html`<a class="link" href="/log-in?next=${next}">log in or sign up</a>.`);
}

function showScore(comment: HTMLElement, points: number): void {
  const number = scoreOf(comment);
  if (number) number.textContent = formatNumber(points);
}

function pressed(comment: HTMLElement): number {
  const button = comment.querySelector<HTMLElement>(':scope > article > footer > button[aria-pressed="true"]');
  return button ? (button.dataset.do === "up" ? 1 : -1) : 0;
}

function score(comment: HTMLElement): number {
  const text = scoreOf(comment)?.textContent ?? "";
  return Number(text.replaceAll(",", "")) || 0;
}
