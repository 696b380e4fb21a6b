"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { disputeSourceAction } from "@/lib/feeds/actions.ts";

/** Says to the moderators that a feed which another contributor has proved is one's own. */
export function DisputeForm({ sourceId }: { sourceId: string }) {
  const [state, send] = useActionState(disputeSourceAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  if (state.status === "done") return <FormOutcome state={state} done={() => "Sent. A moderator looks into it."} />;
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <Field
        name="words"
        label="Why this feed is yours"
        hint="The moderators read this. If your code stands on the site, that is looked at too."
        count={2000}
        error={refused?.fields.words}
      >
        {(control) => <Textarea {...control} defaultValue={refused?.values.words} rows={5} dir="auto" />}
      </Field>
      <SubmitButton>Dispute it</SubmitButton>
    </form>
  );
}
