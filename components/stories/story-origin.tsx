import { LinkButton } from "@/components/ui/link-button.tsx";
import { Time } from "@/components/ui/time.tsx";

/** Where an imported story was first published. */
export type Origin = { url: string; at: Date | null; summaryOnly: boolean };

/** The line that names the origin; of a story that is only a summary here, the way to the whole one first. */
export function StoryOrigin({ origin: { url, at, summaryOnly } }: { origin: Origin }) {
  const host = URL.parse(url)?.host.replace(/^www\./, "") ?? url;
  return (
    <div className="mt-6">
      {summaryOnly && (
        <LinkButton href={url} rel="noopener" tone="solid" className="mb-4 max-w-full wrap-anywhere">
          Read the whole story at {host}
        </LinkButton>
      )}
      <p className="text-[0.9375rem] text-soft wrap-anywhere">
        Originally published at{" "}
        <a href={url} rel="noopener" className="link">
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
