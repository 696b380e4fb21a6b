"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { addWordAction } from "@/lib/screening/actions.ts";

const lists = [
  { value: "banned", label: "Banned", hint: "Words that have no place here." },
  { value: "watch", label: "Watched", hint: "Words that are worth a look." },
];
const outcomes = [
  { value: "hold", label: "Hold", hint: "A text with it waits until a moderator has read it." },
  { value: "refuse", label: "Refuse", hint: "A text with it is not taken; its author is told which word it is." },
];

/** Puts a word or phrase on one of the lists. */
export function WordForm({ list }: { list: string }) {
  const [state, send] = useActionState(addWordAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const typed = refused?.values ?? {};
  return (
    <form action={send} noValidate aria-label="Add a word" className="space-y-4">
      <FormOutcome state={state} />
      {/* A list of choices does not take another default while it stands, so it is made anew with what was typed. */}
      <div key={JSON.stringify(typed)} className="space-y-4">
        <TextField
          state={state}
          name="word"
          label="Word or phrase"
          hint="It is found in every spelling: capitals, accents, look-alike letters, signs between the letters."
          maxLength={100}
          dir="auto"
          autoComplete="off"
        />
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <RadioGroup
            id="field-list"
            name="list"
            legend="List"
            options={lists}
            defaultValue={typed.list ?? (list === "watch" ? "watch" : "banned")}
            error={refused?.fields.list}
          />
          <RadioGroup
            id="field-outcome"
            name="outcome"
            legend="What it does"
            options={outcomes}
            defaultValue={typed.outcome ?? "hold"}
            error={refused?.fields.outcome}
          />
        </div>
        <TextField
          state={state}
          name="note"
          label="Note (optional)"
          hint="Why it is here, for the other moderators."
          maxLength={500}
          dir="auto"
        />
      </div>
      <SubmitButton tone="outline">Add the word</SubmitButton>
    </form>
  );
}
