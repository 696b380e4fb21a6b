import { MoreStories } from "@/components/stories/more-stories.tsx";
import { StoryRailItem } from "@/components/stories/story-rail-item.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryList } from "@/lib/stories/lists.ts";

/** The rail of the newest stories. */
export function MostRecent({ list }: { list: StoryList }) {
  return (
    <Panel title="Most recent">
      <Still>
        {list.stories.map((story) => (
          <StoryRailItem key={story.id} story={listed(story)} />
        ))}
      </Still>
      {list.next && <MoreStories next={list.next} href="/?after=" look="rail" />}
    </Panel>
  );
}
