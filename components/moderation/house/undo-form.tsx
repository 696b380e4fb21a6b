"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { undoAction } from "@/lib/moderation/actions.ts";

type Props = { decisionId: string; words: string; along: number };

/** Takes a decision back, with those that were taken along with it, and a reason; a fold that is open once it was refused. */
export function UndoForm({ decisionId, words, along }: Props) {
  const [state, send] = useActionState(undoAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <Disclosure
      summary={<span className="text-sm">Undo: {words}</span>}
      open={refused !== null}
      className="mt-2 border-none"
    >
      <form action={send} noValidate className="space-y-3">
        {refused && !refused.fields.reason && <FormOutcome state={refused} />}
        {along > 0 && (
          <p className="text-sm">
            With it, {along === 1 ? "one more decision is" : `${along} more decisions are`} taken back that went along
            with it.
          </p>
        )}
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
    </Disclosure>
  );
}
