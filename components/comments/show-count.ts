import { formatNumber } from "@/components/ui/format-number.ts";
import type { Numbers } from "@/components/views/send.ts";
import { readNumber, write } from "@/components/views/show-numbers.ts";

let latest: number | undefined;

/** Shows how many comments there are, whenever that has changed. */
export function showCount({ comments }: Partial<Numbers>): void {
  if (comments === undefined || comments === latest) return;
  latest = comments;
  for (const place of places()) show(place, comments);
}

/** Counts one's own comments at once, before the live number knows of them. */
export function countOwnComments(): void {
  const [first] = places();
  if (first) latest = readNumber(first);
  document.addEventListener("comments:recount", (event) => {
    const by = event instanceof CustomEvent ? Number(event.detail) : 0;
    for (const place of places()) show(place, readNumber(place) + by);
  });
}

/** The word after the number. */
export function countWord(count: number): string {
  return count === 1 ? "comment" : "comments";
}

function places(): NodeListOf<Element> {
  return document.querySelectorAll('[data-live="comments"]');
}

function show(place: Element, count: number): void {
  write(place, formatNumber(count));
  if (place.nextElementSibling) write(place.nextElementSibling, countWord(count));
}
