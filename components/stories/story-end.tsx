import { ReportButton } from "@/components/moderation/public/report-button.tsx";
import { StoryRecommends } from "@/components/recommends/story-recommends.tsx";
import { MailStoryButton } from "@/components/sharing/mail-story-button.tsx";
import { PrintAddress } from "@/components/site/print-address.tsx";
import { EmbedStory } from "@/components/stories/embed-story.tsx";
import { OwnerTools } from "@/components/stories/owner-tools.tsx";
import { RecommendedBox } from "@/components/stories/recommended-box.tsx";
import { StoryOrigin } from "@/components/stories/story-origin.tsx";
import { StoryTools } from "@/components/stories/story-tools.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Still } from "@/components/ui/still.tsx";
import { now } from "@/lib/platform/clock.ts";
import { env } from "@/lib/platform/env.ts";
import { siteName } from "@/lib/site/read-settings.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";
import { citation, reuseText } from "@/lib/stories/rules/reuse.ts";

/** What stands under a story: how it may be used, how to cite it, and the tools. */
export async function StoryEnd({ story }: { story: StoryPage }) {
  const { SITE_URL } = env();
  const url = new URL(story.path, SITE_URL).href;
  const cited = {
    title: story.title,
    penName: story.author.penName,
    url,
    siteName: await siteName(),
    publishedAt: story.publishedAt ?? now(),
  };
  const { recommended } = story;
  const reuse = reuseText[story.reuse];
  return (
    <div className="mt-8">
      <StoryRecommends story={story} />
      <Still>
        {story.origin && <StoryOrigin origin={story.origin} />}
        <p className="mt-1 text-[0.9375rem] text-soft">
          {reuse.sentence}
          {reuse.licence && (
            <>
              {" "}
              <a href={reuse.licence} rel="license noopener" className="link">
                The licence
              </a>
            </>
          )}
        </p>
      </Still>
      <div data-print="hide" className="mt-3 flex flex-wrap items-center gap-x-5 border-t border-rule text-sm">
        <StoryTools url={url} title={story.title} />
        <MailStoryButton storyId={story.id} />
        <OwnerTools storyId={story.id} />
        <ReportButton subject={{ kind: "story", id: story.id }} />
      </div>
      <Still>
        <Disclosure summary="Cite this story" className="text-sm" data-print="hide">
          <p className="rounded-sm bg-sunken p-3 select-all wrap-anywhere">{citation(cited)}</p>
        </Disclosure>
        <EmbedStory story={story} />
        <PrintAddress url={url} />
        {recommended && <RecommendedBox story={recommended} />}
      </Still>
    </div>
  );
}
