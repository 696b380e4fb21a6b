"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Field } from "@/components/ui/field.tsx";
import { FileInput } from "@/components/ui/file-input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { removeAvatarAction } from "@/lib/accounts/actions.ts";
import type { Action } from "@/lib/platform/action.ts";

type Props = { penName: string; avatar: string | null; upload: Action<{ avatar: string }> };

/** A picture beside one's name, or none. */
export function AvatarForm({ penName, avatar, upload }: Props) {
  const [state, send] = useActionState(upload, { status: "idle" });
  const [removal, remove] = useActionState(removeAvatarAction, { status: "idle" });
  const shown = state.status === "done" ? state.data.avatar : avatar;
  return (
    <div className="space-y-4">
      <FormOutcome state={state} done={() => "This is your picture now."} />
      <FormOutcome state={removal} done={() => "Your picture is gone; your initials stand in for it."} />
      <div className="flex items-start gap-5">
        <Avatar name={penName} src={shown} size={96} />
        <form action={send} className="min-w-0 flex-1 space-y-3">
          <Field
            name="picture"
            label="Picture"
            hint="JPEG, PNG, WebP or GIF. It is cropped to a square; what it says about place and camera is removed."
            error={state.status === "refused" ? state.fields.picture : undefined}
          >
            {(control) => <FileInput {...control} accept="image/jpeg,image/png,image/webp,image/gif" />}
          </Field>
          <SubmitButton tone="outline">Upload picture</SubmitButton>
        </form>
      </div>
      {shown && (
        <form action={remove}>
          <SubmitButton tone="quiet" size="small">
            Remove picture
          </SubmitButton>
        </form>
      )}
    </div>
  );
}
