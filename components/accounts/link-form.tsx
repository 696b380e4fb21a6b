"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { addLinkAction } from "@/lib/accounts/actions.ts";

/** Adds a page elsewhere to one's links. */
export function LinkForm() {
  const [state, send] = useActionState(addLinkAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} />
      <TextField
        state={state}
        name="url"
        label="Address of your page"
        hint="Such as https://example.org/about. At most five."
        type="url"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton tone="outline">Add link</SubmitButton>
    </form>
  );
}
