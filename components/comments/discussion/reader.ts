import type { Desk } from "@/components/comments/comment-desk.tsx";
import { foldHtml, ignoreHtml, minderHtml, ownHtml } from "@/components/comments/comment-html.ts";
import { ask } from "@/components/comments/discussion/ask.ts";
import { place } from "@/components/comments/discussion/place-comment.ts";
import { elementOf, findComment, idOf } from "@/components/comments/discussion/places.ts";
import { html } from "@/components/comments/html.ts";
import { fetchMine } from "@/components/stories/mine.ts";
import { editWindowMs } from "@/lib/comments/rules/states.ts";
import type { CommentView } from "@/lib/comments/schema.ts";
import type { Mine } from "@/lib/readers/schema.ts";

let mine: Mine | null = null;

/** Who reads this page, as far as it is known. */
export function reader(): Mine["actor"] {
  return mine?.actor ?? null;
}

/** Shows what belongs to the reader: own votes, own comments, and those that wait for the e-mail to be confirmed. */
export async function showOwn(desk: Desk): Promise<void> {
  mine = await fetchMine(desk.storyId);
  if (!mine?.actor) return;
  markOwn(desk, document.getElementById("comments"));
  if (mine.actor.verified) return;
  const held = await ask<{ comments: CommentView[] }>(`/api/stories/${desk.storyId}/comments/held`);
  if ("data" in held) for (const comment of held.data.comments) place(desk, comment);
}

/** Marks what belongs to the reader within a part of the page that has just come. */
export function markOwn({ storyPath }: Desk, part: Element | null): void {
  if (!mine?.actor || !part) return;
  for (const comment of part.querySelectorAll<HTMLElement>(`[data-by="${mine.actor.handle}"]`))
    markAsOwn(comment, storyPath);
  for (const comment of part.querySelectorAll<HTMLElement>(".comment[data-by]")) {
    addIgnoring(comment, mine);
    addMinding(comment, storyPath, mine);
  }
  for (const [id, value] of Object.entries(mine.commentVotes)) {
    const comment = findComment(id);
    if (comment && part.contains(comment)) press(comment, value);
  }
}

function markAsOwn(comment: HTMLElement, storyPath: string): void {
  const foot = comment.querySelector(":scope > article > footer");
  if (!foot || foot.querySelector('[data-do="delete"]')) return;
  for (const others of foot.querySelectorAll("button[name=vote], .comment-report")) others.remove();
  const id = idOf(comment);
  const posted = comment.querySelector<HTMLTimeElement>(":scope > article > header > time")?.dateTime ?? "";
  const editable = Date.now() - Date.parse(posted) < editWindowMs;
  const controls = elementOf(html`<div>${ownHtml({ id, ...(editable ? { text: "" } : {}) }, storyPath)}</div>`);
  foot.append(...controls.childNodes);
}

// Folds away what somebody wrote whom the reader ignores; below all other comments that are not their own, the way to do so.
function addIgnoring(comment: HTMLElement, { actor, ignored }: Mine): void {
  const by = comment.dataset.by ?? "";
  if (by === actor?.handle) return;
  if (ignored.includes(by) && !comment.querySelector(":scope > .comment-fold")) comment.prepend(elementOf(foldHtml));
  const foot = comment.querySelector(":scope > article > footer");
  if (foot && !foot.querySelector(".comment-ignore")) foot.append(elementOf(ignoreHtml(by)));
}

function addMinding(comment: HTMLElement, storyPath: string, { actor, may }: Mine): void {
  const foot = comment.querySelector(":scope > article > footer");
  if (!foot || foot.querySelector("[data-minding]")) return;
  const minds = may.mindComments && comment.dataset.by !== actor?.handle;
  const links = minderHtml({ id: idOf(comment) }, storyPath, { moderates: may.moderate, minds });
  foot.append(...elementOf(html`<div>${links}</div>`).childNodes);
}

/** Shows a vote as pressed: 1, -1, or 0 for none. */
export function press(comment: HTMLElement, value: number): void {
  for (const button of comment.querySelectorAll(":scope > article > footer > button[name=vote]"))
    button.setAttribute(
      "aria-pressed",
      String(button.getAttribute("data-do") === (value > 0 ? "up" : value < 0 ? "down" : "")),
    );
}

/** Remembers a vote, for parts of the page that come later. */
export function rememberVote(id: string, value: number): void {
  if (mine) mine.commentVotes[id] = value > 0 ? 1 : -1;
  if (mine && value === 0) delete mine.commentVotes[id];
}
