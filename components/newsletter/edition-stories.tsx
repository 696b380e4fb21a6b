import type { ReactNode } from "react";
import { VerdictBadge } from "@/components/votes/verdict-mark.tsx";
import type { StoryCard } from "@/lib/stories/lists.ts";
import { isTelling } from "@/lib/stories/rules/verdict.ts";

/** The stories of an edition, as its mails have them; `tools` stands under each. */
export function EditionStories({
  stories,
  level = 2,
  tools,
}: {
  stories: readonly StoryCard[];
  level?: 2 | 3;
  tools?: (story: StoryCard) => ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <ol>
      {stories.map((story) => (
        <li key={story.id} className="border-b border-rule py-4">
          <p className="kicker">
            {story.category && `${story.category.name} · `}by <bdi>{story.author.penName}</bdi>
            {isTelling(story.verdict) && (
              <>
                {" · "}
                <VerdictBadge state={story.verdict} />
              </>
            )}
          </p>
          <Heading dir={story.dir} className="headline mt-1 text-xl leading-tight wrap-anywhere">
            <a href={story.path} className="quiet-link">
              {story.title}
            </a>
          </Heading>
          {story.summary && (
            <p dir={story.dir} className="mt-1 text-soft wrap-anywhere">
              {story.summary}
            </p>
          )}
          {tools?.(story)}
        </li>
      ))}
    </ol>
  );
}
