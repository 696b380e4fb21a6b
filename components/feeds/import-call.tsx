import { ImportForm } from "@/components/feeds/import-form.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import type { CategoryChoice } from "@/components/stories/category-field.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { SourcePage } from "@/lib/feeds/schema.ts";

type Props = { source: SourcePage; readable: boolean; categories: readonly CategoryChoice[] };

/** Above the preview: what it is, and where everything is ready the button that begins the import. */
export function ImportCall({ source, readable, categories }: Props) {
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
    <Notice title="Only you see this, and nothing is imported yet" tone="accent" className="mb-6">
      <p>Below is what would come in. It begins once you press Import, and goes on with what is new in the feed.</p>
      {readable && <ImportForm source={source} categories={categories} />}
    </Notice>
  );
}
