"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { changeBioAction } from "@/lib/accounts/actions.ts";

/** What the profile says about its member. */
export function BioForm({ bio }: { bio: string }) {
  const [state, send] = useActionState(changeBioAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const shown = refused?.values.bio ?? (state.status === "done" ? state.data.bio : bio);
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} done={() => "Saved. Your profile shows it now."} />
      <Field
        name="bio"
        label="About you"
        hint="Who you are and what you know at first hand. Plain text, shown on your profile."
        error={refused?.fields.bio}
        count={500}
        optional
      >
        {(control) => <Textarea {...control} rows={5} defaultValue={shown} />}
      </Field>
      <SubmitButton tone="outline">Save</SubmitButton>
    </form>
  );
}
