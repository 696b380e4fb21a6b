"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { undoAction } from "@/lib/moderation/actions.ts";

/** Takes a decision back, with a reason. */
export function UndoForm({ decisionId }: { decisionId: string }) {
  const [state, send] = useActionState(undoAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate className="space-y-3">
      {refused && !refused.fields.reason && <FormOutcome state={refused} />}
      <input type="hidden" name="decisionId" value={decisionId} />
      <Field
        name="reason"
        id={`field-undo-${decisionId}`}
        label="Why it is taken back"
        hint="It stands in the public log."
        error={refused?.fields.reason}
      >
        {(control) => <Textarea {...control} rows={2} dir="auto" defaultValue={refused?.values.reason} />}
      </Field>
      <SubmitButton tone="outline" size="small">
        Undo
      </SubmitButton>
    </form>
  );
}
