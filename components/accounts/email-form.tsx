"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { askEmailChangeAction } from "@/lib/accounts/actions.ts";

/** Another e-mail address; it counts when the link that is mailed to it is used. */
export function EmailForm({ email }: { email: string }) {
  const [state, send] = useActionState(askEmailChangeAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome
        state={state}
        done={(data) => `A link is on its way to ${data.email}. Until you open it, your address stays ${email}.`}
      />
      <TextField
        state={state}
        name="email"
        label="New email"
        hint={`Now: ${email}`}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        state={state}
        id="field-email-current"
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton tone="outline">Change email</SubmitButton>
    </form>
  );
}
