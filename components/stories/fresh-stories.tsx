import { StoryCounts, StoryKickerLine } from "@/components/stories/story-river-item.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";

/** The newest headlines beside the lead. */
export function FreshStories({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <Panel title="Just in">
      {stories.map((card) => {
        const story = listed(card);
        return (
          <article key={story.id} className="border-b border-rule py-3.5">
            <StoryKickerLine story={story} />
            <h3 dir={story.dir} className="headline my-1 text-xl leading-tight wrap-anywhere">
              <a href={story.path} className="quiet-link">
                {story.title}
              </a>
            </h3>
            <StoryCounts story={story} />
          </article>
        );
      })}
    </Panel>
  );
}
