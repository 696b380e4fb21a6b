import { SiteFrame } from "@/components/site/site-frame.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { StoryPage } from "@/lib/stories/queries.ts";

/** The page of a story that was taken back: who, when, why. */
export function RetractedStory({ story }: { story: StoryPage }) {
  const { retraction, author } = story;
  return (
    <SiteFrame>
      <div className="max-w-176 py-10">
        <h1 dir={story.dir} className="headline mb-5 text-4xl leading-tight wrap-anywhere">
          {story.title || "A story that was taken back"}
        </h1>
        <Notice title="This story has been retracted" tone="accent">
          <p>
            {retraction?.byRole === "editor" ? "An editor" : "Its contributor"} took it back
            {retraction && (
              <>
                {" "}
                on <Time at={retraction.createdAt} />
              </>
            )}
            .
          </p>
          {retraction?.reason && <p className="mt-1">Reason: {retraction.reason}</p>}
        </Notice>
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton href={`/contributors/${author.handle}`}>More by {author.penName}</LinkButton>
          <LinkButton href="/">To the front page</LinkButton>
        </div>
      </div>
    </SiteFrame>
  );
}
