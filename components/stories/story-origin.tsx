import { LinkButton } from "@/components/ui/link-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { StoryOrigin as Origin } from "@/lib/stories/queries.ts";

/** The line that names the origin; of a story that is only a summary here, the way to the whole one first. */
export function StoryOrigin({ origin: { url, host, at, summaryOnly } }: { origin: Omit<Origin, "canonical"> }) {
  return (
    <div>
      {summaryOnly && (
        <LinkButton href={url} rel="nofollow ugc noopener" tone="solid" className="mb-4 max-w-full wrap-anywhere">
          Read the whole story at {host}
        </LinkButton>
      )}
      <p className="text-[0.9375rem] text-soft wrap-anywhere">
        Originally published at{" "}
        <a href={url} rel="nofollow ugc noopener" className="link">
          {host}
        </a>
        {at && (
          <>
            , <Time at={at} />
          </>
        )}
      </p>
    </div>
  );
}
