import { SiteFrame } from "@/components/site/site-frame.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";

/** The page of a published story that is held for review: neither title nor text, which may be why. */
export function HeldStory({ id }: { id: string }) {
  return (
    <SiteFrame>
      <div className="max-w-176 py-10">
        <h1 className="headline mb-5 text-4xl leading-tight wrap-anywhere">A story that is held for review</h1>
        <Notice title="This story is held for review" tone="accent">
          <p>A moderator looks at it before it is shown again. Come back a little later.</p>
        </Notice>
        <p className="mt-4 text-sm text-soft">
          Is it yours?{" "}
          <a href={`/write/${id}`} rel="nofollow" className="link">
            Read why
          </a>
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton href="/">To the front page</LinkButton>
        </div>
      </div>
    </SiteFrame>
  );
}
