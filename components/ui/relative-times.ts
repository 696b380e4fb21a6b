import { relativeTime } from "@/components/ui/relative-time.ts";

const minuteMs = 60_000;

/** Turns the page's `<Time relative>`s into "4 min ago", and again each minute. */
export function tellAges(): void {
  relativise();
  setInterval(relativise, minuteMs);
}

function relativise(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
    const words = relativeTime(Date.parse(element.dateTime), Date.now());
    // The text node stays React's own; only what it says changes.
    if (words && element.firstChild) element.firstChild.nodeValue = words;
  }
}
