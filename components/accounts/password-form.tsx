"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changePasswordAction } from "@/lib/accounts/actions.ts";

/** Another password; every other session ends. */
export function PasswordForm({ email }: { email: string }) {
  const [state, send] = useActionState(changePasswordAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} done={() => "Your password is changed, and all other sessions have ended."} />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <TextField
        state={state}
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        state={state}
        name="password"
        label="New password"
        hint="At least 10 characters; a few words will do."
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton tone="outline">Change password</SubmitButton>
    </form>
  );
}
