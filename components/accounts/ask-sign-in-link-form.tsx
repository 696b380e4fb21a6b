"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type Onward, OnwardFields } from "@/components/accounts/onward-fields.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { askSignInLinkAction } from "@/lib/accounts/actions.ts";

/** Asks for a link that logs in. The answer is the same whether the address has an account or not. */
export function AskSignInLinkForm({ onward }: { onward: Onward }) {
  const [state, send] = useActionState(askSignInLinkAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome
        state={state}
        done={({ email }) => `If ${email} has an account here, a link is on its way to it. It works for 15 minutes.`}
      />
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
      <SubmitButton wide>Send the link</SubmitButton>
    </form>
  );
}
