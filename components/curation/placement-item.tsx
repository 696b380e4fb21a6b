import type { ReactNode } from "react";
import { EndForm } from "@/components/curation/end-form.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { EditorPlacement } from "@/lib/curation/queries.ts";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import type { Slot } from "@/lib/decisions/rules/placements.ts";

const endings: Record<Slot, string> = {
  lead: "Take it from the lead",
  pick: "Take it off",
  demote: "End the demotion",
};

/** A story that stands somewhere: who has put it there, why, until when, and the way to end it. */
export function PlacementItem({ placement, children }: { placement: EditorPlacement; children?: ReactNode }) {
  const { decisionId, slot, story, by, reason, until } = placement;
  return (
    <div className="border-b border-rule py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p dir="auto" className="headline text-xl leading-tight wrap-anywhere">
            <a href={story.path} className="quiet-link">
              {story.title}
            </a>
          </p>
          <p className="text-sm text-soft">
            By <bdi>{story.penName}</bdi>
          </p>
        </div>
        {children}
      </div>
      <p dir="auto" className="mt-1 max-w-prose wrap-anywhere">
        {reason}
      </p>
      <p className="text-sm text-soft">
        <bdi>{by}</bdi>, until <Time at={until} format="full" />
        {" · "}
        <a href={logEntryPath(decisionId)} className="link target">
          In the log
        </a>
      </p>
      <EndForm decisionId={decisionId} label={endings[slot]} title={story.title} />
    </div>
  );
}
