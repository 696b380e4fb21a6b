import { PreviewEntry } from "@/components/feeds/preview-entry.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Preview } from "@/lib/feeds/schema.ts";

/** What a feed has now, each item as an import would treat it. */
export function PreviewList({ preview }: { preview: Preview }) {
  const coming = preview.items.filter(({ outcome }) => outcome === "imported" || outcome === "updated").length;
  if (preview.items.length === 0) {
    return (
      <EmptyState title="The feed has no items just now">
        It can be read, and there is nothing in it. What you publish from now on will come.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="num mb-4">
        {coming} of {preview.items.length} would come in{preview.more > 0 && `; ${preview.more} older are not shown`}.
      </p>
      {preview.warnings.length > 0 && (
        <Notice title="About the feed as a whole" className="mb-4">
          {preview.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      <ul className="border-b border-rule">
        {preview.items.map((item, index) => (
          <PreviewEntry key={item.key} item={item} open={index === 0} />
        ))}
      </ul>
    </>
  );
}
