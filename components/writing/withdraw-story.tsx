"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { withdrawStoryAction } from "@/lib/stories/actions.ts";

/** Makes a draft again of a story that waits for review. */
export function WithdrawStory({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(withdrawStoryAction, { status: "idle" });
  return (
    <form action={send} className="mt-3">
      <input type="hidden" name="storyId" value={storyId} />
      {state.status === "refused" && <FormMessage kind="error" title={state.message} className="mb-2" />}
      <p className="mb-2 text-sm">To change it, withdraw it: it is your draft again, and you hand it in anew.</p>
      <SubmitButton size="small" tone="outline">
        Withdraw
      </SubmitButton>
    </form>
  );
}
