import { StoryArticle } from "@/components/stories/story-article.tsx";
import { HeldNotice } from "@/components/writing/held-notice.tsx";
import { hindrancesOf } from "@/lib/decisions/what-stands.ts";
import type { Actor } from "@/lib/policy.ts";
import type { StoryInHand } from "@/lib/stories/editing.ts";
import { storyPage } from "@/lib/stories/queries.ts";

type Props = { story: StoryInHand; actor: Actor; isNew: boolean };

/** The writing page while the story is held for review: why, and the story as it was handed in. */
export async function HeldPage({ story, actor, isNew }: Props) {
  const [hindrances, page] = await Promise.all([
    hindrancesOf("story", [story.storyId]),
    storyPage(story.storyId, actor),
  ]);
  const sentence = hindrances.get(story.storyId)?.reason ?? "It is held for review.";
  return (
    <div className="py-6">
      <p className="kicker mb-4">Your story</p>
      <HeldNotice story={story} sentence={sentence} isNew={isNew} />
      {page && (
        <div className="mt-8 max-w-176">
          <StoryArticle story={page} />
        </div>
      )}
    </div>
  );
}
