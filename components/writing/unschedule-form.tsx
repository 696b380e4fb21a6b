"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { unscheduleStoryAction } from "@/lib/stories/actions.ts";

/** Makes a draft again of a story that is scheduled. */
export function UnscheduleForm({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(unscheduleStoryAction, { status: "idle" });
  return (
    <form action={send}>
      <input type="hidden" name="storyId" value={storyId} />
      {state.status === "refused" && <FormMessage kind="error" title={state.message} className="mb-2" />}
      <SubmitButton size="small" tone="outline">
        Cancel the schedule
      </SubmitButton>
    </form>
  );
}
