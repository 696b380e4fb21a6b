import { Notice } from "@/components/ui/notice.tsx";
import { WithdrawStory } from "@/components/writing/withdraw-story.tsx";
import type { StoryInHand } from "@/lib/stories/editing.ts";

type Props = {
  story: Pick<StoryInHand, "storyId" | "wasPublished" | "hasDraft">;
  /** Why it is held, and how long that usually takes. */
  sentence: string;
  /** Whether it was handed in just now. */
  isNew: boolean;
};

/** What its contributor is told of a story that waits for a moderator, and what they can do. */
export function HeldNotice({ story, sentence, isNew }: Props) {
  const { storyId, wasPublished, hasDraft } = story;
  return (
    <Notice title={isNew ? "Your story is handed in. It is held for review" : "Held for review"} tone="accent">
      <p>{sentence}</p>
      <p className="mt-1">
        {wasPublished
          ? "Its page says that it is held. It is there again as soon as a moderator lets it through."
          : "Only you and the moderators see it. It is published as soon as a moderator lets it through."}
      </p>
      {hasDraft && <p className="mt-1">What you have written since you handed it in is kept as a draft.</p>}
      {!wasPublished && <WithdrawStory storyId={storyId} />}
    </Notice>
  );
}
