import { StoryKickerLine } from "@/components/stories/story-river-item.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Meter } from "@/components/ui/meter.tsx";
import { VerdictBadge } from "@/components/votes/verdict-mark.tsx";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";
import { isTelling } from "@/lib/stories/rules/verdict.ts";

/** The story that leads the front page. */
export function LeadStory({ story }: { story: StoryCard }) {
  const { fact, fiction, unsure, views } = story.tally;
  const voters = fact + fiction + unsure;
  return (
    <article aria-label="Lead story" className="md:col-span-2 lg:col-span-1">
      {story.picture && (
        <div aria-hidden="true">
          <a href={story.path} tabIndex={-1} className="block">
            {/* biome-ignore lint/performance/noImgElement: the store has made every width already */}
            <img
              src={story.picture.wide}
              srcSet={story.picture.srcSet || undefined}
              sizes="(min-width: 64rem) 40rem, calc(100vw - 2rem)"
              alt=""
              width={1200}
              height={800}
              fetchPriority="high"
              className="mb-4 aspect-3/2 h-auto w-full bg-sunken object-cover"
            />
          </a>
        </div>
      )}
      <StoryKickerLine story={listed(story)} />
      <h2
        dir={story.dir}
        className="headline mt-2 mb-2.5 text-[clamp(1.875rem,1.2rem+2.4vw,2.75rem)] leading-[1.1] wrap-anywhere"
      >
        <a href={story.path} className="quiet-link">
          {story.title}
        </a>
      </h2>
      <p dir={story.dir} className="standfirst mb-2.5 wrap-anywhere">
        {story.summary}
      </p>
      <p className="num dotted text-sm text-soft">
        <span>
          By <bdi>{story.author.penName}</bdi>
        </span>
        <span>{story.minutes} min</span>
        {voters > 0 && (
          <span className="inline-flex items-center gap-1.5 font-semibold text-fact">
            <Meter fact={fact} fiction={fiction} unsure={unsure} size="mini" /> {Math.round((100 * fact) / voters)} %
            Fact
          </span>
        )}
        {isTelling(story.verdict) && <VerdictBadge state={story.verdict} />}
        <span>
          {formatNumber(views)} {views === 1 ? "view" : "views"}
        </span>
      </p>
    </article>
  );
}
