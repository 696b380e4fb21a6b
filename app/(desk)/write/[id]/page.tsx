import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { DiscardChanges } from "@/components/writing/discard-changes.tsx";
import { HeldPage } from "@/components/writing/held-page.tsx";
import { ScheduledNotice } from "@/components/writing/scheduled-notice.tsx";
import { WritingPage } from "@/components/writing/writing-page.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type StoryInHand, storyInHand } from "@/lib/stories/editing.ts";
import { findFaults } from "@/lib/stories/find-faults.ts";

export const metadata: Metadata = { title: "Write" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A draft, or a published story, to go on with; one that is held for review, to read. */
export default async function StoryInHandPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}`)}`);
  const story = await storyInHand(id, actor);
  if (!story) notFound();
  const { check, saved, held } = await searchParams;
  if (story.state === "held") return <HeldPage story={story} actor={actor} isNew={held !== undefined} />;
  const faults = check ? await findFaults(story, actor) : {};
  const isPublished = story.state === "published" || story.state === "retracted";
  const savedAt = story.savedAt?.toISOString() ?? null;
  return (
    <WritingPage actor={actor} story={{ ...story, savedAt, isPublished }} faults={faults}>
      {saved && <FormMessage kind="success" title="Your draft is saved." className="mb-4" />}
      {isPublished && <PublishedNotice story={story} />}
      {story.schedule && <ScheduledNotice storyId={id} schedule={story.schedule} />}
    </WritingPage>
  );
}

function PublishedNotice({ story }: { story: StoryInHand }) {
  const isRetracted = story.state === "retracted";
  return (
    <Notice title={isRetracted ? "This story is retracted" : "This story is published"} className="mb-6">
      <p>
        {isRetracted
          ? "Restore it before you publish changes."
          : story.hasDraft
            ? "You see your changes, which readers do not see yet."
            : "You see what readers see. They see your changes once you press Publish."}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <LinkButton size="small" href={story.path}>
          See its page
        </LinkButton>
        <LinkButton size="small" href={`/write/${story.storyId}/retract`}>
          {isRetracted ? "Restore it" : "Retract it"}
        </LinkButton>
        {story.hasDraft && <DiscardChanges storyId={story.storyId} />}
      </div>
    </Notice>
  );
}
