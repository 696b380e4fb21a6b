"use client";

import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from "react";
import { LoadMore } from "@/components/ui/load-more.tsx";
import type { ListedStory } from "@/lib/stories/listed.ts";

type Props = {
  /** The cursor of the next page. */
  next: string;
  /** Where the link leads without JavaScript, up to the cursor: `/categories/health?after=`. */
  href: string;
  /** The filter of the list, as the public interface takes it: `category=health`. */
  filter?: string;
  look: "river" | "rail";
};

type Item = ComponentType<{ story: ListedStory }>;

// How a story looks is loaded with the first stories that come.
const items: Record<Props["look"], () => Promise<Item>> = {
  rail: async () => (await import("@/components/stories/story-rail-item.tsx")).StoryRailItem,
  river: async () => (await import("@/components/stories/story-river-item.tsx")).StoryRiverItem,
};

/** Load more: a link to the older stories; with JavaScript they are added below, and the first new one is focused. */
export function MoreStories({ next: first, href, filter = "", look }: Props) {
  const [stories, setStories] = useState<ListedStory[]>([]);
  const [shown, setShown] = useState<{ Item: Item } | null>(null);
  const [next, setNext] = useState<string | null>(first);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const [firstNew, setFirstNew] = useState<string>();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => focusOn(list.current, firstNew), [firstNew]);

  async function load(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (state === "loading" || !next) return;
    setState("loading");
    try {
      const [Item, page] = await Promise.all([items[look](), olderThan(next, filter)]);
      setShown({ Item });
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
        {shown &&
          stories.map((story) => (
            <div key={story.id} data-story={story.id}>
              <shown.Item story={story} />
            </div>
          ))}
      </div>
      {next && (
        <div className="mt-5">
          <LoadMore href={`${href}${next}`} onClick={load} aria-busy={state === "loading"} wide={look === "rail"} />
        </div>
      )}
      <p role="status" className="mt-2 text-sm text-soft empty:hidden">
        {state === "loading" && "Loading older stories …"}
        {state === "failed" && "The older stories did not come. Check your connection and try again."}
        {state === "idle" && stories.length > 0 && !next && "That is everything."}
      </p>
    </>
  );
}

async function olderThan(cursor: string, filter: string) {
  const response = await fetch(`/api/stories?cursor=${cursor}&${filter}`);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as { stories: ListedStory[]; next: string | null };
}

function focusOn(list: HTMLElement | null, id: string | undefined) {
  list?.querySelector<HTMLElement>(`[data-story="${id}"] h3 a`)?.focus({ preventScroll: true });
}
