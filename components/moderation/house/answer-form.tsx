"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { answerAction } from "@/lib/moderation/actions.ts";

const outcomes = [
  { value: "uphold", label: "The decision stands" },
  { value: "overturn", label: "The decision is taken back", hint: "All that it took away is there again." },
];

/** Answers an appeal, with a reason that whoever appealed reads. */
export function AnswerForm({ appealId }: { appealId: string }) {
  const [state, send] = useActionState(answerAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Answer to the appeal" className="mt-3 space-y-3">
      {refused && Object.keys(refused.fields).length === 0 && <FormOutcome state={refused} />}
      <input type="hidden" name="appealId" value={appealId} />
      <div key={JSON.stringify(refused?.values)} className="space-y-3">
        <RadioGroup
          name="outcome"
          legend="Your answer"
          options={outcomes}
          defaultValue={refused?.values.outcome}
          error={refused?.fields.outcome}
        />
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
