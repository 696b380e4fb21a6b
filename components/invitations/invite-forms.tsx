"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { inviteByLinkAction, inviteByMailAction } from "@/lib/invitations/actions.ts";

/** Makes a link to pass on. */
export function InviteByLink() {
  const [state, send] = useActionState(inviteByLinkAction, { status: "idle" });
  return (
    <form action={send} aria-label="Invite by link" className="space-y-3">
      <FormOutcome state={state} />
      <p className="text-soft">You get a link that one person can sign up with. Pass it on as you like.</p>
      <SubmitButton tone="outline">Make a link</SubmitButton>
    </form>
  );
}

/** Sends an invitation to one address, with a short note. */
export function InviteByMail() {
  const [state, send] = useActionState(inviteByMailAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Invite by mail" className="space-y-4">
      <FormOutcome state={state} />
      <TextField
        state={state}
        name="email"
        label="Their email"
        hint="The mail names you by your pen name. We forget the address once they have joined or the invitation is over."
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Field
        name="note"
        label="A short note"
        hint="In your own words, without web addresses."
        error={refused?.fields.note}
        count={300}
        optional
      >
        {(control) => <Textarea {...control} rows={2} dir="auto" maxLength={300} defaultValue={refused?.values.note} />}
      </Field>
      <SubmitButton tone="outline">Send the invitation</SubmitButton>
    </form>
  );
}
