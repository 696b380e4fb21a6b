"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { placeAction } from "@/lib/curation/actions.ts";
import { editorPath } from "@/lib/curation/paths.ts";
import { hoursInWords, placeHours, slotWords, usualHours } from "@/lib/curation/rules/places.ts";
import { mostReason } from "@/lib/curation/schema.ts";
import { slots } from "@/lib/decisions/rules/placements.ts";

const options = slots.map((slot) => ({ value: slot, label: slotWords[slot].name, hint: slotWords[slot].hint }));

/** Places a story: where, for how long, and why. */
export function PlaceForm({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(placeAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const typed = refused?.values ?? {};
  return (
    <form action={send} noValidate aria-label="Place this story" className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="storyId" value={storyId} />
      {/* A list of choices does not take another default while it stands, so it is made anew with what was typed. */}
      <div key={JSON.stringify(typed)} className="space-y-5">
        <RadioGroup
          id="field-slot"
          name="slot"
          legend="Where"
          options={options}
          defaultValue={typed.slot}
          error={refused?.fields.slot}
        />
        <Field name="hours" label="For how long" error={refused?.fields.hours} className="max-w-48">
          {(control) => (
            <Select {...control} defaultValue={typed.hours ?? String(usualHours.lead)}>
              {placeHours.map((hours) => (
                <option key={hours} value={hours}>
                  {hoursInWords(hours)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          name="reason"
          label="Why"
          hint="One or two sentences. They stand in the public log, and the contributor reads them."
          count={mostReason}
          error={refused?.fields.reason}
        >
          {(control) => <Textarea {...control} defaultValue={typed.reason} rows={3} dir="auto" />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Place the story</SubmitButton>
        <LinkButton href={editorPath} tone="quiet">
          Leave it as it is
        </LinkButton>
      </div>
    </form>
  );
}
