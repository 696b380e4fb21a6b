"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { appealAction } from "@/lib/moderation/actions.ts";

/** Appeals against a decision, once. */
export function AppealForm({ decisionId, mostWords }: { decisionId: string; mostWords: number }) {
  const [state, send] = useActionState(appealAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <Field
        name="words"
        label="Why the decision is wrong"
        hint="You can appeal once. Somebody else than who decided reads this and answers it."
        count={mostWords}
        error={refused?.fields.words}
      >
        {(control) => <Textarea {...control} defaultValue={refused?.values.words} rows={6} dir="auto" />}
      </Field>
      <SubmitButton>Appeal</SubmitButton>
    </form>
  );
}
