"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { answerCentsAction } from "@/lib/cents/actions.ts";
import { answerLength } from "@/lib/cents/rules/refusals.ts";

/** For the story's contributor: answers two cents, once. */
export function AnswerForm({ centsId }: { centsId: string }) {
  const [state, send] = useActionState(answerCentsAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate className="mt-3 space-y-3">
      {refused && !refused.fields.answer && <FormOutcome state={refused} />}
      <input type="hidden" name="centsId" value={centsId} />
      <Field
        name="answer"
        id={`answer-${centsId}`}
        label="Your answer"
        hint="Once, and as it is: it stands below these two cents for everybody to read."
        count={answerLength}
        error={refused?.fields.answer}
      >
        {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={refused?.values.answer} />}
      </Field>
      <SubmitButton tone="outline">Answer</SubmitButton>
    </form>
  );
}
