"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { bringBackAction, layAsideAction } from "@/lib/comments/actions.ts";

/** Says that a comment needs no answer. */
export function LayAside({ commentId, penName }: { commentId: string; penName: string }) {
  const [state, send] = useActionState(layAsideAction, { status: "idle" });
  return (
    <form action={send}>
      <input type="hidden" name="commentId" value={commentId} />
      {state.status === "refused" && <FormMessage kind="error" title={state.message} />}
      <SubmitButton size="small" tone="quiet" aria-label={`No answer needed to ${penName}`}>
        No answer needed
      </SubmitButton>
    </form>
  );
}

/** Takes that back for the comment that was laid aside just now. */
export function BringBack({ commentId }: { commentId: string }) {
  const [state, send] = useActionState(bringBackAction, { status: "idle" });
  return (
    <form action={send}>
      <input type="hidden" name="commentId" value={commentId} />
      {state.status === "refused" && <FormMessage kind="error" title={state.message} />}
      <SubmitButton size="small">Bring it back</SubmitButton>
    </form>
  );
}
