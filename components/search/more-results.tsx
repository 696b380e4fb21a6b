"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { SearchResult } from "@/components/search/search-result.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import type { Found, FoundStory } from "@/lib/search/found.ts";

type Props = {
  /** The cursor of the next page. */
  next: string;
  /** What is searched for, as it stands in an address. */
  search: string;
};

/** Load more: a link to the next results; with JavaScript they are added below, and the first new one is focused. */
export function MoreResults({ next: first, search }: Props) {
  const [stories, setStories] = useState<FoundStory[]>([]);
  const [next, setNext] = useState<string | null>(first);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const [firstNew, setFirstNew] = useState<string>();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[data-story="${firstNew}"] h3 a`)?.focus({ preventScroll: true });
  }, [firstNew]);

  async function load(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (state === "loading" || !next) return;
    setState("loading");
    try {
      const answer = await fetch(`/api/search?${search}&cursor=${next}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const page = (await answer.json()) as Found;
      setStories((before) => [...before, ...page.stories]);
      setNext(page.next);
      setState("idle");
      setFirstNew(page.stories[0]?.id);
    } catch {
      setState("failed");
    }
  }

  return (
    <>
      <div ref={list}>
        {stories.map((story) => (
          <div key={story.id} data-story={story.id}>
            <SearchResult story={story} />
          </div>
        ))}
      </div>
      {next && (
        <div className="mt-5">
          <LoadMore href={`/search?${search}&after=${next}`} onClick={load} aria-busy={state === "loading"} />
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-soft empty:hidden">
        {state === "loading" && "Looking for more …"}
        {state === "failed" && "More results did not come. Check your connection and try again."}
        {state === "idle" && stories.length > 0 && !next && "That is everything."}
      </p>
    </>
  );
}
