import { SourceButton } from "@/components/feeds/source-button.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { resumeSourceAction } from "@/lib/feeds/actions.ts";
import type { SourcePage } from "@/lib/feeds/schema.ts";

/** Above the preview: what it is, and where everything is ready the button that begins the import. */
export function ImportCall({ source, readable }: { source: SourcePage; readable: boolean }) {
  const standing = standingOf(source);
  const home = `/dashboard/sources/${source.id}`;
  if (standing === "unproved" || standing === "taken") {
    return (
      <Notice title="Only you see this" className="mb-5">
        <p className="mb-3">Nothing of it is imported before it is proved that the feed is yours.</p>
        <LinkButton size="small" tone="solid" href={`${home}/proof`}>
          Prove it
        </LinkButton>
      </Notice>
    );
  }
  if (standing !== "ready") {
    return (
      <Notice title="Only you see this" className="mb-5">
        <p>It shows the feed as it is now, with your settings of now.</p>
      </Notice>
    );
  }
  return (
    <Notice title="Only you see this, and nothing is imported yet" tone="accent" className="mb-5">
      <p className="mb-3">
        {source.categorySlug
          ? source.mode === "publish"
            ? "Import publishes what is below, and from then on what is new in the feed."
            : "Import keeps what is below as drafts, and from then on what is new in the feed."
          : "Choose a category first: every story needs one."}
      </p>
      <div className="flex flex-wrap gap-3">
        {source.categorySlug && readable && (
          <SourceButton action={resumeSourceAction} sourceId={source.id} tone="solid">
            Import
          </SourceButton>
        )}
        <LinkButton href={`${home}/settings`} tone={source.categorySlug ? "outline" : "solid"}>
          {source.categorySlug ? "Change settings" : "Choose settings"}
        </LinkButton>
      </div>
    </Notice>
  );
}
