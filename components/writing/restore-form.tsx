"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { restoreStoryAction } from "@/lib/stories/actions.ts";

/** Puts a retracted story back. */
export function RestoreForm({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(restoreStoryAction, { status: "idle" });
  return (
    <form action={send} className="grid gap-4">
      <input type="hidden" name="storyId" value={storyId} />
      {state.status === "refused" && <FormMessage kind="error" title={state.message} />}
      <p>Everybody can read it again, with its votes and comments.</p>
      <div>
        <SubmitButton>Restore</SubmitButton>
      </div>
    </form>
  );
}
