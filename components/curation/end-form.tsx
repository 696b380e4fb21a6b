"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { endAction } from "@/lib/curation/actions.ts";
import { mostReason } from "@/lib/curation/schema.ts";

type Props = { decisionId: string; label: string; title: string };

/** Ends a placement before its time is over, with a reason. */
export function EndForm({ decisionId, label, title }: Props) {
  const [state, send] = useActionState(endAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const mine = refused?.values.decisionId === decisionId ? refused : null;
  const id = `reason-${decisionId}`;
  return (
    <Disclosure summary={label} open={mine !== null || undefined} className="mt-2 border-b-0 text-sm">
      <form action={send} noValidate aria-label={`${label}: ${title}`} className="space-y-3">
        {mine && <FormOutcome state={mine} />}
        <input type="hidden" name="decisionId" value={decisionId} />
        <Field name="reason" id={id} label="Why" hint="It stands in the public log." error={mine?.fields.reason}>
          {(control) => (
            <Textarea {...control} defaultValue={mine?.values.reason} rows={2} maxLength={mostReason} dir="auto" />
          )}
        </Field>
        <SubmitButton tone="outline" size="small">
          {label}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
