"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type Onward, OnwardFields } from "@/components/accounts/onward-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { signInByLinkAction } from "@/lib/accounts/actions.ts";

/** The button that uses a sign-in link: opening the link changes nothing. */
export function SignInForm({ token, onward }: { token: string; onward: Onward }) {
  const [state, send] = useActionState(signInByLinkAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <OnwardFields onward={onward} />
      <SubmitButton>Log in</SubmitButton>
    </form>
  );
}
