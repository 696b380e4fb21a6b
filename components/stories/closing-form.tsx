"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { closeCommentsAction } from "@/lib/stories/actions.ts";

/** Closes the comments on one's own story, or opens them again, with a reason for the public log. */
export function ClosingForm({ storyId, closed }: { storyId: string; closed: boolean }) {
  const [state, send] = useActionState(closeCommentsAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate className="space-y-4">
      {refused && !refused.fields.reason && <FormOutcome state={refused} />}
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="closed" value={closed ? "no" : "yes"} />
      <Field name="reason" label="Reason" hint="It stands in the public log." error={refused?.fields.reason}>
        {(control) => <Input {...control} dir="auto" defaultValue={refused?.values.reason} />}
      </Field>
      <SubmitButton>{closed ? "Open the comments" : "Close the comments"}</SubmitButton>
    </form>
  );
}
