import { lazy, Suspense } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { RecoveredNotice } from "@/components/writing/recovered-notice.tsx";
import { Refused } from "@/components/writing/refused.tsx";
import type { useHandIn } from "@/components/writing/use-hand-in.ts";
import type { Writing } from "@/components/writing/use-writing.ts";

const ConflictPanel = lazy(() => import("@/components/writing/conflict-panel.tsx"));

type Props = {
  handIn: Pick<ReturnType<typeof useHandIn>, "refused" | "trouble">;
  writing: Writing;
  /** What is missing in the draft, when it was asked for. */
  found: Record<string, string>;
};

/** What stands above the form: refusals, what was recovered, two versions. */
export function Remarks({ handIn, writing, found }: Props) {
  const { refused, trouble } = handIn;
  const { recovered, conflict } = writing;
  return (
    <>
      {refused && <Refused state={refused} live={writing.editor !== null} />}
      {trouble && <FormMessage kind="error" title={trouble} className="mb-4" />}
      {!refused && Object.keys(found).length > 0 && (
        <FormMessage
          kind="error"
          title="Your draft is saved. Before it can be published:"
          fields={found}
          className="mb-4"
        />
      )}
      {recovered && !conflict && <RecoveredNotice at={recovered.at} undo={writing.undoRecovery} />}
      {conflict && (
        <Suspense>
          <ConflictPanel
            sentence={conflict.sentence}
            mine={writing.read()}
            theirs={conflict.theirs.content}
            keepMine={writing.keepMine}
            takeTheirs={writing.takeTheirs}
          />
        </Suspense>
      )}
    </>
  );
}
