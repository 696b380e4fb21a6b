import { type Html, html } from "@/components/comments/html.ts";
import { relativeTime } from "@/components/ui/relative-time.ts";

/** The element of a comment on this page. */
export function findComment(id: string): HTMLElement | null {
  return document.getElementById(`comment-${id}`);
}

/** The id of a comment's element. */
export function idOf(comment: Element): string {
  return comment.id.replace("comment-", "");
}

/** Where a comment's score stands. */
export function scoreOf(comment: Element): Element | null {
  return comment.querySelector(":scope > article > footer > .comment-score > b");
}

/** The list of threads. */
export function listOfThreads(): HTMLElement | null {
  return document.querySelector("#comments .comment-list");
}

/** Makes an element of HTML. */
export function elementOf({ __html }: Html): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = __html;
  return template.content.firstElementChild as HTMLElement;
}

/** Says "just now" on what has just come, as the rest of the page does. */
export function tellAge(part: ParentNode): void {
  for (const time of part.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
    const words = relativeTime(Date.parse(time.dateTime), Date.now());
    if (words) time.textContent = words;
  }
}

/** The list of replies below a comment, made where there is none yet. */
export function repliesBelow(comment: HTMLElement): HTMLElement {
  const list = comment.querySelector<HTMLElement>(":scope > .comment-replies");
  if (list) return list;
  const made = elementOf(html`<ol class="comment-replies"></ol>`);
  comment.append(made);
  return made;
}

/** Brings a comment into view and tells screen readers where they are. */
export function goTo(comment: HTMLElement): void {
  const article = comment.querySelector<HTMLElement>(":scope > article, :scope > .comment-stub");
  article?.focus({ preventScroll: true });
  article?.scrollIntoView({ block: "nearest" });
}

/** Says below a comment what did not work there; an empty sentence takes it away. */
export function note(comment: HTMLElement, sentence: string, link?: Html): void {
  comment.querySelector(":scope > article > .comment-note")?.remove();
  if (sentence)
    comment
      .querySelector(":scope > article")
      ?.append(elementOf(html`<p class="comment-note" role="alert">${sentence} ${link}</p>`));
}

/** Changes the number in the heading. */
export function recount(by: number): void {
  document.dispatchEvent(new CustomEvent("comments:recount", { detail: by }));
}
