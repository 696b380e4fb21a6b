import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { StoryArticle } from "@/components/stories/story-article.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { storyPreview } from "@/lib/stories/preview.ts";

export const metadata: Metadata = { title: "Preview" };

/** A draft as readers will see it. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}/preview`)}`);
  const story = await storyPreview(id, actor);
  if (!story) notFound();
  return (
    <div className="py-6">
      <Notice title="Preview" tone="accent" className="mb-8 flex flex-wrap items-center justify-between gap-3">
        <p>Only you see this. It shows what you saved last.</p>
        <LinkButton size="small" tone="solid" href={`/write/${id}`}>
          Back to writing
        </LinkButton>
      </Notice>
      <div className="max-w-176">
        <StoryArticle story={story} />
      </div>
    </div>
  );
}
