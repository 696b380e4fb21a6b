"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { resetPasswordAction } from "@/lib/accounts/actions.ts";

/** A new password, with the link from the mail. */
export function ResetForm({ token }: { token: string }) {
  const [state, send] = useActionState(resetPasswordAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <TextField
        state={state}
        name="password"
        label="New password"
        hint="At least 10 characters; a few words will do. All other sessions end."
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton wide>Set the password</SubmitButton>
    </form>
  );
}
