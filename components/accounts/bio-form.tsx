"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { changeBioAction } from "@/lib/accounts/actions.ts";

type Waiting = { bio: string; sentence: string } | null;

/** What the profile says about its member; a new text that is held for review stands in the field, and what is shown above it. */
export function BioForm({ bio, waiting }: { bio: string; waiting: Waiting }) {
  const [state, send] = useActionState(changeBioAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const now = state.status === "done" ? state.data : { bio, waiting };
  return (
    <form action={send} className="space-y-4" noValidate>
      {now.waiting ? (
        <WaitingNotice shown={now.bio} sentence={now.waiting.sentence} />
      ) : (
        <FormOutcome state={state} done={() => "Saved. Your profile shows it now."} />
      )}
      {now.waiting && refused && <FormOutcome state={state} />}
      <Field
        name="bio"
        label="About you"
        hint="Who you are and what you know at first hand. Plain text, shown on your profile."
        error={refused?.fields.bio}
        count={500}
        optional
      >
        {(control) => (
          <Textarea {...control} rows={5} defaultValue={refused?.values.bio ?? now.waiting?.bio ?? now.bio} />
        )}
      </Field>
      <SubmitButton tone="outline">Save</SubmitButton>
    </form>
  );
}

function WaitingNotice({ shown, sentence }: { shown: string; sentence: string }) {
  return (
    <Notice title="Your new text waits for review" tone="accent">
      <p>{sentence}</p>
      <p className="mt-1">
        Only you see it. {shown ? "Until then your profile says:" : "Until then your profile says nothing about you."}
      </p>
      {shown && (
        <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
          {shown}
        </p>
      )}
    </Notice>
  );
}
