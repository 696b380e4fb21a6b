import type { Metadata } from "next";
import { StoryRiverItem } from "@/components/stories/story-river-item.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { listed } from "@/lib/stories/listed.ts";
import { needsYourView, undecidedStories } from "@/lib/verdicts/needs-your-view.ts";
import { askedADay } from "@/lib/verdicts/rules/choose-stories.ts";

export const metadata: Metadata = { title: "Needs your view" };

/** Fresh stories without a verdict: for members those on which their view adds most, for guests those with the fewest votes. */
export default async function NeedsYourViewPage() {
  const actor = await currentActor();
  const { stories, done } = actor ? await needsYourView(actor) : { stories: await undecidedStories(10), done: 0 };
  return (
    <div className="max-w-story py-7">
      <h1 className="headline text-4xl leading-tight">Needs your view</h1>
      <p className="mt-3 mb-4 max-w-prose text-soft">
        {actor
          ? `These stories are fresh, and not enough readers have voted on them. Up to ${askedADay} a day are chosen for you, some by chance. Read one, and say what you make of it; “Unsure” helps too.`
          : "These stories are fresh, and few readers have voted on them. Read one, and say what you make of it; “Unsure” helps too."}{" "}
        <a href="/about/verdict" className="link">
          How verdicts work
        </a>
      </p>
      <h2 className="sr-only">Stories</h2>
      {stories.map((story) => (
        <StoryRiverItem key={story.id} story={listed(story)} />
      ))}
      {stories.length === 0 && (
        <EmptyState
          title={done > 0 ? "That is all for today. Thank you." : "No story needs your view at present."}
          action={<LinkButton href="/">To the front page</LinkButton>}
        >
          New stories come every day.
        </EmptyState>
      )}
    </div>
  );
}
