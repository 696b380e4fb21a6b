import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import { ReviewForm } from "@/components/verdicts/review-form.tsx";
import { VerdictLine } from "@/components/votes/verdict-line.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { storyToReview } from "@/lib/verdicts/queries.ts";

export const metadata: Metadata = { title: "Ask for a re-review" };

/** An author's one request to have a story's verdict worked out anew. */
export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}/verdict`)}`);
  const story = await storyToReview(id, actor);
  if (!story) notFound();
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">Ask for a re-review</h1>
      <p className="mt-3">
        <a href={story.path} className="link">
          {story.title}
        </a>
      </p>
      <VerdictLine verdict={story.verdict} storyPath={story.path} className="mt-1 mb-6" />
      {story.review ? (
        <Notice title="You have asked">
          <p>
            On <Time at={story.review.askedAt} />, for this story once. What you said stands on the page that says how
            the verdict was computed.
          </p>
        </Notice>
      ) : story.verdict.state === "too_few" ? (
        <p>
          There is no verdict yet that could be looked at again. You can ask once a story: keep it until there is one.
        </p>
      ) : (
        <ReviewForm storyId={id} />
      )}
    </div>
  );
}
