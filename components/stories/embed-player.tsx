"use client";

import { useEffect } from "react";

/** Lets the embed cards of a story play in their place when they are clicked; until then nothing is fetched from anybody. */
export function EmbedPlayer() {
  useEffect(() => {
    document.addEventListener("click", play);
    return () => document.removeEventListener("click", play);
  }, []);
  return null;
}

function play(event: MouseEvent) {
  if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey) return;
  const card = event.target.closest<HTMLElement>("figure[data-embed][data-embed-id]");
  const link = event.target.closest("a");
  if (!card || !link) return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.src = `/player/${card.dataset.embed}/${encodeURIComponent(card.dataset.embedId ?? "")}`;
  frame.title = link.textContent ?? "Video";
  frame.allow = "autoplay; fullscreen";
  frame.className = "aspect-video w-full border-0";
  card.replaceChildren(frame);
  frame.focus();
}
