"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { declineRequestAction } from "@/lib/promos/actions.ts";

/** Declines a request, with a note that goes out by mail. */
export function DeclineForm({ request, advertiser }: { request: string; advertiser: string }) {
  const [state, send] = useActionState(declineRequestAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <Disclosure summary="Decline" open={refused !== null || undefined}>
      <form action={send} noValidate aria-label={`Decline: ${advertiser}`} className="space-y-3 py-2">
        <FormOutcome state={state} />
        <input type="hidden" name="request" value={request} />
        <Field
          name="note"
          id={`field-note-${request}`}
          label="Note"
          hint="Goes to who asked, by mail, in your words."
          error={refused?.fields.note}
        >
          {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={refused?.values.note} />}
        </Field>
        <SubmitButton tone="outline">Decline the request</SubmitButton>
      </form>
    </Disclosure>
  );
}
