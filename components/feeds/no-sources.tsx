import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

/** For who has no source yet: what one is, and how to begin. */
export function NoSources() {
  return (
    <EmptyState
      title="You have no sources yet"
      action={
        <LinkButton href="/dashboard/sources/new" tone="solid">
          Add a source
        </LinkButton>
      }
    >
      A source is the feed of a site where you publish already. Give its address, prove that it is yours, look at what
      would come in, and your stories come here by themselves from then on.
    </EmptyState>
  );
}
