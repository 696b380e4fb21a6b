"use client";

import { type ChangeEvent, useActionState, useState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ReasonField, SignalNames, type ToAnswer } from "@/components/moderation/house/signal-fields.tsx";
import { SignalVoters } from "@/components/moderation/house/signal-voters.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { SignalVoter } from "@/lib/brigades/queries.ts";
import { ruleWords, siteRuleKeys } from "@/lib/decisions/rules/site-rules.ts";
import { removeBrigadeAction } from "@/lib/moderation/actions.ts";

const beginning = "These accounts voted as one, within minutes of each other. Each vote is to be one reader's own.";

type Props = { toAnswer: ToAnswer; voters: readonly SignalVoter[] };

/** Removes the votes of a signal: of all its accounts, or of those that stay ticked. */
export function RemoveBrigadeForm({ toAnswer, voters }: Props) {
  const [state, send] = useActionState(removeBrigadeAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const there = voters.filter(({ choice }) => choice !== null).map(({ id }) => id);
  const ticked = refused ? (refused.values.readers?.split(",") ?? []) : there;
  const [count, setCount] = useState(ticked.length);
  const recount = ({ currentTarget }: ChangeEvent<HTMLFormElement>) =>
    setCount(new FormData(currentTarget).getAll("readers").length);
  return (
    <form action={send} noValidate onChange={recount} aria-label="Remove these votes" className="space-y-3">
      {refused && (Object.keys(refused.fields).length === 0 || refused.fields.readers) && (
        <FormOutcome state={refused} />
      )}
      <SignalNames {...toAnswer} />
      <div key={JSON.stringify(refused?.values)} className="space-y-3">
        <SignalVoters voters={voters} ticked={ticked} />
        <Field name="rule" id={`field-rule-${toAnswer.signal}`} label="Rule" error={refused?.fields.rule}>
          {(control) => (
            <Select {...control} defaultValue={refused?.values.rule ?? "votes"}>
              {siteRuleKeys.map((rule) => (
                <option key={rule} value={rule}>
                  {ruleWords(rule)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <ReasonField
          id={`field-remove-${toAnswer.signal}`}
          label="Reason of the removal"
          hint="Each of these readers reads this, and it stands in the public log. Name nobody."
          error={refused?.fields.reason}
          defaultValue={refused?.values.reason ?? beginning}
        />
      </div>
      <SubmitButton tone="accent">{count === 1 ? "Remove this vote" : `Remove these ${count} votes`}</SubmitButton>
    </form>
  );
}
