import { StoryKickerLine } from "@/components/stories/story-river-item.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { ListedStory } from "@/lib/stories/listed.ts";

/** A story in a narrow list: kicker, headline, who and when. */
export function StoryRailItem({ story }: { story: ListedStory }) {
  return (
    <article className="border-b border-rule py-3">
      <StoryKickerLine story={story} />
      <h3 dir={story.dir} className="headline my-1 text-[1.0625rem] leading-tight wrap-anywhere">
        <a href={story.path} className="quiet-link">
          {story.title}
        </a>
      </h3>
      <p className="num text-sm text-soft">
        <bdi>{story.author.penName}</bdi> · <Time at={story.publishedAt} relative />
      </p>
    </article>
  );
}
