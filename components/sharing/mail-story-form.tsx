"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { mailStoryAction } from "@/lib/sharing/actions.ts";
import { storySent } from "@/lib/sharing/rules.ts";

type Props = {
  storyId: string;
  /** Whether it says here that the story was sent, instead of leading to the page that says so. */
  stay?: boolean;
};

/** Sends a story to one address, with a few words. */
export function MailStoryForm({ storyId, stay }: Props) {
  const [state, send] = useActionState(mailStoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Send the story" className="space-y-4">
      <FormOutcome state={state} done={() => storySent} />
      <input type="hidden" name="story" value={storyId} />
      {stay && <input type="hidden" name="stay" value="yes" />}
      <div key={JSON.stringify(refused?.values)} className="space-y-4">
        <TextField
          state={state}
          name="email"
          label="Email"
          hint="Of the one person who is to read it. We forget the address once the mail is sent."
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
          {(control) => (
            <Textarea {...control} rows={3} dir="auto" maxLength={300} defaultValue={refused?.values.note} />
          )}
        </Field>
      </div>
      <SubmitButton>Send</SubmitButton>
    </form>
  );
}
