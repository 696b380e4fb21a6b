"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { retractStoryAction } from "@/lib/stories/actions.ts";
import { fits } from "@/lib/stories/rules/fields.ts";

/** Retracts a story, with the reason that readers will see. */
export function RetractForm({ storyId, isOwn }: { storyId: string; isOwn: boolean }) {
  const [state, send] = useActionState(retractStoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="storyId" value={storyId} />
      {refused && <FormMessage kind="error" title={refused.message} fields={refused.fields} />}
      <p>
        Its page stays at its address and says that it was retracted, by whom, and why. Its text, votes and comments are
        not shown any more. {isOwn ? "You can restore it later." : "An editor can restore it later."}
      </p>
      <Field
        name="reason"
        label="Reason"
        optional={isOwn}
        hint="One or two sentences; readers will see them."
        count={fits.reason}
        error={refused?.fields.reason}
      >
        {(control) => <Textarea {...control} defaultValue={refused?.values.reason} rows={3} dir="auto" />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="accent">Retract</SubmitButton>
        <LinkButton href={isOwn ? "/dashboard" : `/stories/${storyId}`} tone="quiet">
          Leave it published
        </LinkButton>
      </div>
    </form>
  );
}
