import { Marked } from "@/components/search/marked.tsx";
import { StoryCounts, StoryKickerLine } from "@/components/stories/story-river-item.tsx";
import type { FoundStory } from "@/lib/search/found.ts";

/** A story that was found: what was looked for is marked in its headline and in a part of its text. */
export function SearchResult({ story }: { story: FoundStory }) {
  return (
    <article className="max-w-192 border-b border-rule py-5">
      <StoryKickerLine story={story} />
      <h3 dir={story.dir} className="headline mt-1 mb-1.5 text-[1.1875rem] leading-tight wrap-anywhere sm:text-2xl">
        <a href={story.path} className="quiet-link">
          <Marked parts={story.found.title} />
        </a>
      </h3>
      <p dir={story.dir} className="mb-2 text-soft wrap-anywhere">
        <Marked parts={story.found.text} />
      </p>
      <StoryCounts story={story} />
    </article>
  );
}
