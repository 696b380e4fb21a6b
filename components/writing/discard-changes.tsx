"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { discardChangesAction } from "@/lib/stories/actions.ts";

/** Drops the changes that readers do not see yet; asks first, in the same place. */
export function DiscardChanges({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(discardChangesAction, { status: "idle" });
  return (
    <details>
      <summary className="target link text-sm">Discard the changes…</summary>
      <form action={send} className="mt-2">
        <input type="hidden" name="storyId" value={storyId} />
        {state.status === "refused" && <FormMessage kind="error" title={state.message} className="mb-2" />}
        <p className="mb-2 text-sm">The changes are gone for good. Readers keep what they see now.</p>
        <SubmitButton size="small">Discard the changes</SubmitButton>
      </form>
    </details>
  );
}
