"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { readAllAction } from "@/lib/notices/actions.ts";

/** Marks as read what is on the page and older; what has come since stays unread. */
export function ReadAllForm({ upTo }: { upTo: string }) {
  const [state, send] = useActionState(readAllAction, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="upTo" value={upTo} />
      <SubmitButton tone="outline" size="small">
        Mark all as read
      </SubmitButton>
    </form>
  );
}
