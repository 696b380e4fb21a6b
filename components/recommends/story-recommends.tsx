import { FollowButton } from "@/components/recommends/follow-button.tsx";
import { RecommendButton } from "@/components/recommends/recommend-button.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { ownRecommends } from "@/lib/recommends/queries.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";

/** Under a story: to recommend it, and to follow its contributor. */
export async function StoryRecommends({ story }: { story: StoryPage }) {
  const actor = await currentActor();
  const { id: storyId, author } = story;
  const own = actor ? await ownRecommends({ storyId, authorId: author.id }, actor) : null;
  const { handle, penName, followers } = author;
  return (
    <div data-print="hide" className="mt-7 mb-4 flex flex-wrap gap-x-8 gap-y-3 border-t border-rule pt-4">
      <RecommendButton storyId={storyId} count={story.tally.recommends} given={own?.recommended ?? false} />
      <FollowButton contributor={{ handle, penName, followers }} storyId={storyId} given={own?.follows ?? false} />
    </div>
  );
}
