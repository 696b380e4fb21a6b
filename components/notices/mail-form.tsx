"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { chooseMailsAction } from "@/lib/notices/actions.ts";
import type { MailChoices } from "@/lib/notices/queries.ts";
import { chosenKinds, type MailTime, mailTimes, noticeKinds } from "@/lib/notices/rules/kinds.ts";

const words: Record<MailTime, string> = { now: "At once", daily: "Once a day", never: "Never" };

/** When to get mail about what, kind by kind. */
export function MailForm({ choices }: { choices: MailChoices }) {
  const [state, send] = useActionState(chooseMailsAction, { status: "idle" });
  const typed: Record<string, string> = state.status === "refused" ? state.values : {};
  return (
    <form action={send} noValidate className="space-y-4">
      <FormOutcome state={state} done={() => "Your choice is saved."} />
      <div className="grid gap-4 sm:grid-cols-2">
        {chosenKinds.map((kind) => (
          <Field
            key={kind}
            name={kind}
            label={noticeKinds[kind].name}
            error={state.status === "refused" ? state.fields[kind] : undefined}
            className="flex flex-col justify-end"
          >
            {(control) => (
              <Select {...control} defaultValue={typed[kind] ?? choices[kind]} key={typed[kind] ?? choices[kind]}>
                {mailTimes.map((time) => (
                  <option key={time} value={time}>
                    {words[time]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      <p className="text-sm text-soft">
        Decisions that take something of yours away are always mailed at once, with the reason.
      </p>
      <SubmitButton>Save the choice</SubmitButton>
    </form>
  );
}
