import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MutedList } from "@/components/comments/muted-list.tsx";
import { ClosingForm } from "@/components/stories/closing-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { mutedOn } from "@/lib/comments/mute-queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { storyToMind } from "@/lib/stories/editing.ts";

export const metadata: Metadata = { title: "The comments on a story" };

/** What a contributor can do about the comments on their story: close them, open them, go to hide one, and see who is muted. */
export default async function MindPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}/comments`)}`);
  const story = await storyToMind(id, actor);
  if (!story) notFound();
  const muted = await mutedOn(id, actor);
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">The comments on your story</h1>
      <p className="mt-3">
        <a href={`${story.path}#comments`} className="link" dir="auto">
          {story.title}
        </a>
      </p>
      <p className="mt-3 mb-6 text-soft">
        {story.closed ? "They are closed: what was said stays, nobody can add to it." : "They are open."} To hide a
        single comment, press Hide below it.
      </p>
      <ClosingForm storyId={id} closed={story.closed} />
      <Panel title="Muted members" id="muted" className="mt-9 scroll-mt-4">
        <MutedList storyId={id} muted={muted} />
      </Panel>
    </div>
  );
}
