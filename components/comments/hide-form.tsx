"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { hideCommentAction } from "@/lib/comments/actions.ts";

/** For the story's contributor: hides a comment on it, with a reason that its writer reads. */
export function HideForm({ commentId }: { commentId: string }) {
  const [state, send] = useActionState(hideCommentAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} id="hide" aria-label="Hide this comment" noValidate className="scroll-mt-4 space-y-3">
      {refused && !refused.fields.reason && <FormOutcome state={refused} />}
      <input type="hidden" name="commentId" value={commentId} />
      <Field
        name="reason"
        id="field-hide"
        label="Hide this comment: why"
        hint="Its writer reads this and can appeal to the moderators. It stands in the public log."
        error={refused?.fields.reason}
      >
        {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={refused?.values.reason} />}
      </Field>
      <SubmitButton tone="outline">Hide comment</SubmitButton>
    </form>
  );
}
