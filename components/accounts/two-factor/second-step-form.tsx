"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type Onward, OnwardFields } from "@/components/accounts/onward-fields.tsx";
import { CodeField } from "@/components/accounts/two-factor/code-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { secondStepAction } from "@/lib/accounts/actions.ts";

/** The second step of a log-in: the code, and in. */
export function SecondStepForm({ onward }: { onward: Onward }) {
  const [state, send] = useActionState(secondStepAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      <OnwardFields onward={onward} />
      <CodeField state={state} label="Code" hint="Six digits, or a recovery code." required autoFocus />
      <SubmitButton wide>Log in</SubmitButton>
    </form>
  );
}
