"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { keepByLinkAction } from "@/lib/privacy/actions.ts";

/** The button behind the link of the mail: opening the link changes nothing. */
export function KeepLinkForm({ token }: { token: string }) {
  const [state, send] = useActionState(keepByLinkAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton>Keep my account</SubmitButton>
    </form>
  );
}
