"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Action } from "@/lib/platform/action.ts";
import { changeSettingAction } from "@/lib/site/actions.ts";
import type { LogoPicture, SettingChange } from "@/lib/site/schema.ts";

type Props = { logo: LogoPicture | null; name: string; upload: Action<SettingChange> };

/** A picture in place of the name in the masthead, or none. */
export function LogoForm({ logo, name, upload }: Props) {
  const [state, send] = useActionState(upload, { status: "idle" });
  const [removal, remove] = useActionState(changeSettingAction, { status: "idle" });
  return (
    <div className="space-y-3">
      <FormOutcome state={state} />
      <FormOutcome state={removal} />
      {logo && (
        // biome-ignore lint/performance/noImgElement: it has its size already, and there is no optimiser
        <img
          src={logo.src}
          alt={`The logo of ${name}`}
          width={logo.width}
          height={logo.height}
          className="h-9 w-auto"
        />
      )}
      <form action={send} className="space-y-2">
        <Field
          name="picture"
          label="Logo"
          hint="A wide picture on a clear ground, 36 pixels high in the masthead; it should be seen in the light and in the dark. Without one the name stands there."
          error={state.status === "refused" ? state.fields.picture : undefined}
        >
          {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,image/gif" />}
        </Field>
        <SubmitButton tone="outline" size="small">
          Upload logo
        </SubmitButton>
      </form>
      {logo && (
        <form action={remove}>
          <input type="hidden" name="key" value="logo" />
          <input type="hidden" name="value" value="" />
          <SubmitButton tone="quiet" size="small">
            Remove logo
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
