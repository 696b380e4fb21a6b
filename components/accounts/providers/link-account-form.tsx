"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { linkAccountAction } from "@/lib/accounts/actions.ts";

/** Links an account of another site to one's own, with one's password where one logged in a while ago. */
export function LinkAccountForm({ provider, asksPassword }: { provider: string; asksPassword: boolean }) {
  const [state, send] = useActionState(linkAccountAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      {asksPassword && (
        <TextField
          state={state}
          name="current"
          label="Your password"
          hint="You logged in a while ago: it shows that it is still you."
          type="password"
          autoComplete="current-password"
          required
        />
      )}
      <SubmitButton wide>Link my {provider} account</SubmitButton>
    </form>
  );
}
