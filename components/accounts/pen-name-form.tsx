"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changePenNameAction } from "@/lib/accounts/actions.ts";

/** Another pen name; the address of the profile stays. */
export function PenNameForm({ penName, handle }: { penName: string; handle: string }) {
  const [state, send] = useActionState(changePenNameAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} done={(data) => `You are ${data.penName} now, on all your stories and comments.`} />
      <TextField
        state={state}
        name="penName"
        label="Pen name"
        hint={`Your profile stays at /contributors/${handle}.`}
        defaultValue={state.status === "done" ? state.data.penName : penName}
        autoComplete="nickname"
        maxLength={200}
        required
      />
      <SubmitButton tone="outline">Save pen name</SubmitButton>
    </form>
  );
}
