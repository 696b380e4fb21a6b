import { formatNumber } from "@/components/ui/format-number.ts";
import type { Numbers } from "@/components/views/send.ts";

const names = ["now", "lastHour", "last24Hours", "total"] as const;

/** Shows the view numbers wherever the page has them (`data-live`). A total never falls. */
export function showNumbers(numbers: Partial<Numbers>): void {
  for (const name of names) {
    const value = numbers[name];
    if (value === undefined) continue;
    for (const place of document.querySelectorAll(`[data-live="${name}"]`))
      write(place, formatNumber(name === "total" ? Math.max(value, readNumber(place)) : value));
  }
  for (const mark of document.querySelectorAll("[data-live-mark]")) mark.classList.remove("invisible");
}

/** The number that stands in a place: "4,812" is 4812. */
export function readNumber(place: Element): number {
  return Number(place.textContent?.replaceAll(",", "")) || 0;
}

/** Changes the words in a place. The text node stays React's own; only what it says changes. */
export function write(place: Element, words: string): void {
  if (place.textContent === words) return;
  if (place.firstChild) place.firstChild.nodeValue = words;
  else place.textContent = words;
}
