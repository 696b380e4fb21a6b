"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { askVerificationAction } from "@/lib/accounts/actions.ts";

/** Has the verification mail sent once more. */
export function AskVerificationForm() {
  const [state, send] = useActionState(askVerificationAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} done={() => "A new mail is on its way. The link in it works for three days."} />
      <SubmitButton tone="outline">Send the mail again</SubmitButton>
    </form>
  );
}
