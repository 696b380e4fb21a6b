"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { removePictureAction, setPictureAction } from "@/lib/promos/actions.ts";
import { longest } from "@/lib/promos/rules/slots.ts";

/** The picture of a promo: another one, or none. */
export function PictureForm({ id, alt, hasPicture }: { id: string; alt: string; hasPicture: boolean }) {
  const [state, send] = useActionState(setPictureAction, { status: "idle" });
  const [removal, remove] = useActionState(removePictureAction, { status: "idle" });
  return (
    <div className="space-y-3">
      <form action={send} noValidate aria-label="Upload a picture" className="space-y-4">
        <FormOutcome state={state} />
        <input type="hidden" name="id" value={id} />
        <Field
          name="picture"
          label="Picture"
          hint="JPEG, PNG, WebP or GIF, cropped to three by two. What it says about place and camera is removed."
          error={state.status === "refused" ? state.fields.picture : undefined}
        >
          {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,image/gif" />}
        </Field>
        <TextField
          state={state}
          name="alt"
          label="What it shows"
          hint="For readers who cannot see it."
          defaultValue={alt}
          maxLength={longest.alt}
        />
        <SubmitButton tone="outline">Upload picture</SubmitButton>
      </form>
      {hasPicture && (
        <form action={remove}>
          <FormOutcome state={removal} />
          <input type="hidden" name="id" value={id} />
          <SubmitButton tone="quiet" size="small">
            Remove picture
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
