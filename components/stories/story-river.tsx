import type { ReactNode } from "react";
import { MoreStories } from "@/components/stories/more-stories.tsx";
import { StoryRiverItem } from "@/components/stories/story-river-item.tsx";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryList } from "@/lib/stories/lists.ts";

type Props = {
  list: StoryList;
  /** Where Load more leads without JavaScript, up to the cursor. */
  href: string;
  filter?: string;
  empty: ReactNode;
};

/** Stories, newest first, with Load more. */
export function StoryRiver({ list, href, filter = "", empty }: Props) {
  if (list.stories.length === 0) return empty;
  return (
    <div>
      {list.stories.map((story) => (
        <StoryRiverItem key={story.id} story={listed(story)} />
      ))}
      {list.next && <MoreStories next={list.next} href={href} filter={filter} look="river" />}
    </div>
  );
}
