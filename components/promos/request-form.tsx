"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SlotField } from "@/components/promos/slot-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requestPromoAction } from "@/lib/promos/actions.ts";
import { longest } from "@/lib/promos/rules/slots.ts";
import { longestAsked } from "@/lib/promos/schema.ts";

/** Asks for a slot; what was typed stays when something is refused. */
export function RequestForm({ slot }: { slot: string }) {
  const [state, send] = useActionState(requestPromoAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Ask for a slot" className="space-y-4">
      <FormOutcome state={state} />
      <TextField state={state} name="name" label="Your name" autoComplete="name" maxLength={longestAsked.name} />
      <TextField
        state={state}
        name="email"
        label="Email"
        hint="The answer goes there."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        state={state}
        name="advertiser"
        label="Who pays"
        hint="Readers see this name beside the word “Promoted”."
        autoComplete="organization"
        maxLength={longest.advertiser}
      />
      <SlotField value={refused?.values.slot ?? slot} fault={refused?.fields.slot} />
      <Field
        name="words"
        label="What you want to show"
        hint="A headline and a sentence or two. A picture can follow by mail."
        error={refused?.fields.words}
        count={longestAsked.words}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            dir="auto"
            maxLength={longestAsked.words}
            defaultValue={refused?.values.words}
          />
        )}
      </Field>
      <TextField
        state={state}
        name="link"
        label="Link"
        hint="Where a click would lead: a whole address that begins with https://."
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField state={state} name="startsOn" label="First day" type="date" />
        <TextField state={state} name="endsOn" label="Last day" type="date" />
      </div>
      <SubmitButton>Send the request</SubmitButton>
    </form>
  );
}
