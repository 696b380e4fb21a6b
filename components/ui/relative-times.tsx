"use client";

import { useEffect } from "react";
import { relativeTime } from "@/components/ui/relative-time.ts";

/** Put once on a page: turns its `<Time relative>`s into "4 min ago", and again each minute. Draws nothing itself. */
export function RelativeTimes() {
  useEffect(() => {
    relativise();
    const timer = setInterval(relativise, 60_000);
    return () => clearInterval(timer);
  }, []);
  return null;
}

function relativise() {
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-relative]")) {
    const words = relativeTime(Date.parse(element.dateTime), Date.now());
    // The text node stays React's own; only what it says changes.
    if (words && element.firstChild) element.firstChild.nodeValue = words;
  }
}
