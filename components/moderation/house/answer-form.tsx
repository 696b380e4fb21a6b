"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { answerAction } from "@/lib/moderation/actions.ts";
import type { Milder } from "@/lib/moderation/rules/milder.ts";

const stands = { value: "uphold", label: "The decision stands" };
const changed = {
  value: "change",
  label: "Something milder stands instead",
  hint: "A decision of its own, with the same rule.",
};
const takenBack = {
  value: "overturn",
  label: "The decision is taken back",
  hint: "All that it took away is there again.",
};

type Props = { appealId: string; milder: readonly Milder[] };

/** Answers an appeal, with a reason that whoever appealed reads. */
export function AnswerForm({ appealId, milder }: Props) {
  const [state, send] = useActionState(answerAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Answer to the appeal" className="group/answer mt-3 space-y-3">
      {refused && Object.keys(refused.fields).length === 0 && <FormOutcome state={refused} />}
      <input type="hidden" name="appealId" value={appealId} />
      <div key={JSON.stringify(refused?.values)} className="space-y-3">
        <RadioGroup
          name="outcome"
          legend="Your answer"
          options={milder.length > 0 ? [stands, changed, takenBack] : [stands, takenBack]}
          defaultValue={refused?.values.outcome}
          error={refused?.fields.outcome}
        />
        {milder.length > 0 && (
          <div className="not-group-has-[[value=change]:checked]/answer:hidden">
            <Field
              name="instead"
              id={`field-instead-${appealId}`}
              label="What stands instead"
              error={refused?.fields.instead}
            >
              {(control) => (
                <Select {...control} defaultValue={refused?.values.instead}>
                  {milder.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        )}
        <Field
          name="reason"
          id={`field-answer-${appealId}`}
          label="Reason of the answer"
          hint="Whoever appealed reads it."
          error={refused?.fields.reason}
        >
          {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={refused?.values.reason} />}
        </Field>
      </div>
      <SubmitButton size="small">Answer the appeal</SubmitButton>
    </form>
  );
}
