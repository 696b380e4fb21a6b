import { SourceButton } from "@/components/feeds/source-button.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import { checkNowAction, pauseSourceAction, resumeSourceAction } from "@/lib/feeds/actions.ts";
import type { SourceCard } from "@/lib/feeds/schema.ts";

/** What can be done with a source just now. */
export function SourceControls({ source }: { source: SourceCard }) {
  const standing = standingOf(source);
  const canResume = standing === "paused" || standing === "gone" || source.pause?.kind === "failures";
  if (standing === "active" || standing === "failing") {
    return (
      <div className="mb-6 flex flex-wrap gap-3">
        <SourceButton action={checkNowAction} sourceId={source.id} tone="solid">
          Check now
        </SourceButton>
        <SourceButton action={pauseSourceAction} sourceId={source.id}>
          Pause
        </SourceButton>
      </div>
    );
  }
  if (!canResume) return null;
  return (
    <div className="mb-6 flex flex-wrap gap-3">
      <SourceButton action={resumeSourceAction} sourceId={source.id} tone="solid">
        Resume
      </SourceButton>
    </div>
  );
}
