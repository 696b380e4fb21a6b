import { Avatar } from "@/components/ui/avatar.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Skeleton } from "@/components/ui/skeleton.tsx";
import { Time } from "@/components/ui/time.tsx";

/** People, moments, and what stands where nothing is. */
export function RowSamples() {
  return (
    <>
      <div className="flex items-center gap-3 border-y border-rule py-3">
        <Avatar name="Rosa de Linden" size={48} />
        <div className="min-w-0">
          <p className="font-semibold">By Rosa de Linden</p>
          <p className="text-sm text-soft">
            <Time at="2026-11-23T14:20:00Z" /> · <Time at={new Date(Date.now() - 240_000)} format="clock" relative />
          </p>
        </div>
        <Avatar name="Sky" className="ms-auto" />
        <Avatar name="東京 通信" size={24} />
      </div>
      <Notice tone="fiction" title="This story was corrected.">
        The flow was given in litres; it is cubic metres.
      </Notice>
      <Notice tone="accent" title="Retracted by its author">
        The text stays below so that you can see what was said.
      </Notice>
      <EmptyState title="No drafts yet" action={<LinkButton href="/write">Begin one</LinkButton>}>
        What you begin is kept here by itself until you publish it.
      </EmptyState>
      <div className="space-y-2">
        <Skeleton className="h-6 w-3/4" />
        <Skeleton className="w-1/2" />
      </div>
    </>
  );
}
