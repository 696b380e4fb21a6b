"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type Onward, OnwardFields } from "@/components/accounts/onward-fields.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { logInAction } from "@/lib/accounts/actions.ts";

/** E-mail and password: in. */
export function LogInForm({ onward }: { onward: Onward }) {
  const [state, send] = useActionState(logInAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      <OnwardFields onward={onward} />
      <TextField
        state={state}
        name="email"
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        state={state}
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton wide>Log in</SubmitButton>
    </form>
  );
}
