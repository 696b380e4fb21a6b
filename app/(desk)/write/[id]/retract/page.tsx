import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { RestoreForm } from "@/components/writing/restore-form.tsx";
import { RetractForm } from "@/components/writing/retract-form.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { may } from "@/lib/policy.ts";
import { storyToRetract } from "@/lib/stories/editing.ts";
import { whyNotRestore } from "@/lib/stories/rules/states.ts";

export const metadata: Metadata = { title: "Retract a story" };

/** Takes a story back, or puts it back again: its contributor, or an editor. */
export default async function RetractPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}/retract`)}`);
  const story = await storyToRetract(id, actor);
  if (!story) notFound();
  const who = { isAuthor: story.isOwn, isEditor: may(actor, "story.retract") };
  const hindrance = whyNotRestore(story.retraction?.byRole ?? "", who);
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">{story.state === "retracted" ? "Restore this story" : "Retract this story"}</h1>
      <p className="mt-3 mb-6">
        <a href={story.path} className="link">
          {story.title}
        </a>{" "}
        by {story.author.penName}
      </p>
      {story.state === "published" && <RetractForm storyId={id} isOwn={story.isOwn} />}
      {story.state === "retracted" && (hindrance ? <p>{hindrance}</p> : <RestoreForm storyId={id} />)}
    </div>
  );
}
