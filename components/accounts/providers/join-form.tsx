"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { joinAction } from "@/lib/accounts/actions.ts";

/** A pen name, and an account: all else another site has said. */
export function JoinForm({ name }: { name: string }) {
  const [state, send] = useActionState(joinAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      <TextField
        state={state}
        name="penName"
        label="Pen name"
        hint="What readers see beside your stories and comments. It need not be your real name."
        defaultValue={name}
        autoComplete="nickname"
        maxLength={200}
        required
      />
      <SubmitButton wide>Sign up</SubmitButton>
    </form>
  );
}
