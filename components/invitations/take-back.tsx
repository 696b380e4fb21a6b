"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { takeBackAction } from "@/lib/invitations/actions.ts";

/** Takes an invitation back that nobody has used yet. */
export function TakeBack({ id }: { id: string }) {
  const [state, send] = useActionState(takeBackAction, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="invitation" value={id} />
      <SubmitButton tone="outline" size="small">
        Take back
      </SubmitButton>
    </form>
  );
}
