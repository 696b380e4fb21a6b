import { LRUCache } from "lru-cache";
import { type RenderOptions, renderStory } from "../platform/html/render-story.ts";

type Body = ReturnType<typeof renderStory>;

const mostLetters = 2_000_000;
const kept = new LRUCache<string, Body>({
  maxSize: mostLetters,
  maxEntrySize: mostLetters / 10,
  sizeCalculation: ({ html }, stored) => html.length + stored.length + 1, // a story that was taken away whole has neither
});

/** A stored body as its page shows it. Comments make a page anew again and again while its story stays the same. */
export function renderedBody(stored: string, pictures: RenderOptions["pictures"]): Body {
  if (pictures.size > 0) return renderStory(stored, { pictures });
  const before = kept.get(stored);
  if (before) return before;
  const body = renderStory(stored, { pictures });
  kept.set(stored, body);
  return body;
}
