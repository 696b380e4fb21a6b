"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { stopMailsAction } from "@/lib/notices/actions.ts";

/** The button that a link in a mail leads to: opening the link changes nothing, the button ends the mails. */
export function StopForm({ token }: { token: string }) {
  const [state, send] = useActionState(stopMailsAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton>Stop these mails</SubmitButton>
    </form>
  );
}
