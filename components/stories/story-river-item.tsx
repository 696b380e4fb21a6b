import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { VerdictBadge } from "@/components/votes/verdict-mark.tsx";
import type { ListedStory } from "@/lib/stories/listed.ts";
import { isTelling } from "@/lib/stories/rules/verdict.ts";

/** A story in a river of stories: kicker, headline, summary, picture, counts. */
export function StoryRiverItem({ story }: { story: ListedStory }) {
  return (
    <article className="grid grid-cols-[1fr_6rem] gap-x-4 border-b border-rule py-5 sm:grid-cols-[1fr_12.5rem] sm:gap-x-6">
      <div className={story.picture ? "min-w-0" : "col-span-2 min-w-0"}>
        <StoryKickerLine story={story} />
        <h3 dir={story.dir} className="headline mt-1 mb-1.5 text-[1.1875rem] leading-tight wrap-anywhere sm:text-2xl">
          <a href={story.path} className="quiet-link">
            {story.title}
          </a>
        </h3>
        <p dir={story.dir} className="mb-2 text-soft wrap-anywhere max-sm:line-clamp-2">
          {story.summary}
        </p>
        <StoryCounts story={story} />
      </div>
      {story.picture && (
        <div aria-hidden="true">
          <a href={story.path} tabIndex={-1} className="block">
            {/* biome-ignore lint/performance/noImgElement: the store has made every width already */}
            <img
              src={story.picture.src}
              alt=""
              width={400}
              height={267}
              loading="lazy"
              decoding="async"
              className="aspect-3/2 h-auto w-full bg-sunken object-cover"
            />
          </a>
        </div>
      )}
    </article>
  );
}

/** The small line above a headline. */
export function StoryKickerLine({ story }: { story: ListedStory }) {
  if (!story.category) return null;
  return (
    <p className="kicker">
      <a href={`/categories/${story.category.slug}`} className="quiet-link">
        {story.category.name}
      </a>
      {story.firstHand && " · First-hand report"}
    </p>
  );
}

/** Who, when, and what readers made of it. */
export function StoryCounts({ story }: { story: ListedStory }) {
  const voters = story.tally.fact + story.tally.fiction + story.tally.unsure;
  return (
    <p className="num dotted text-sm text-soft">
      <a href={`/contributors/${story.author.handle}`} className="quiet-link wrap-anywhere">
        <bdi>{story.author.penName}</bdi>
      </a>
      <span>
        {formatNumber(story.tally.views)} {story.tally.views === 1 ? "view" : "views"}
      </span>
      {voters > 0 && <span>{Math.round((100 * story.tally.fact) / voters)} % Fact</span>}
      {isTelling(story.verdict) && <VerdictBadge state={story.verdict} />}
      {story.tally.comments > 0 && (
        <span>
          {formatNumber(story.tally.comments)} {story.tally.comments === 1 ? "comment" : "comments"}
        </span>
      )}
      {story.corrected && <span>Corrected</span>}
      <Time at={story.publishedAt} relative />
    </p>
  );
}
