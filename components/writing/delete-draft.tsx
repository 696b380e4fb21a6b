"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { deleteDraftAction } from "@/lib/stories/actions.ts";

/** Deletes a draft; asks first, in the same place. */
export function DeleteDraft({ storyId, title }: { storyId: string; title: string }) {
  const [state, send] = useActionState(deleteDraftAction, { status: "idle" });
  return (
    <details>
      <summary className="target link text-sm">
        Delete<span className="sr-only"> “{title}”</span>…
      </summary>
      <form action={send} className="mt-1 mb-2">
        <input type="hidden" name="storyId" value={storyId} />
        {state.status === "refused" && <FormMessage kind="error" title={state.message} className="mb-2" />}
        <p className="mb-2 text-sm">Nobody can bring it back.</p>
        <SubmitButton size="small">Delete for good</SubmitButton>
      </form>
    </details>
  );
}
