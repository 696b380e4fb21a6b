"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TriedText } from "@/components/screening/tried-text.tsx";
import { levelNames } from "@/components/screening/trust-words.ts";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { tryTextAction } from "@/lib/screening/actions.ts";

/** Tries a text: what the screening would make of it as a comment, and why. Nothing of it is stored. */
export function TryForm() {
  const [state, send] = useActionState(tryTextAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const typed = refused?.values ?? (state.status === "done" ? state.data.typed : {});
  return (
    <>
      <form action={send} noValidate aria-label="Try a text" className="space-y-4">
        <FormOutcome state={state} />
        <div key={JSON.stringify(typed)} className="space-y-4">
          <Field
            name="text"
            label="Text"
            hint="What would become of it as a comment. Nothing of it is stored."
            error={refused?.fields.text}
          >
            {(control) => <Textarea {...control} rows={4} dir="auto" defaultValue={typed.text} />}
          </Field>
          <Field name="trust" label="By a member at">
            {(control) => (
              <Select {...control} defaultValue={typed.trust ?? "0"}>
                {Object.entries(levelNames).map(([level, name]) => (
                  <option key={level} value={level}>
                    trust level {level}, {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <SubmitButton tone="outline">Try it</SubmitButton>
      </form>
      {state.status === "done" && <TriedText tried={state.data} />}
    </>
  );
}
