"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { stopMailAction } from "@/lib/invitations/actions.ts";

/** The one button of the page that a mail's link leads to. */
export function StopMailForm({ token }: { token: string }) {
  const [state, send] = useActionState(stopMailAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton>Send me no more mail</SubmitButton>
    </form>
  );
}
