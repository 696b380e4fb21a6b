"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import type { SpanTyped } from "@/components/moderation/house/view-span-form.tsx";
import { Field } from "@/components/ui/field.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { removeViewsAction } from "@/lib/moderation/actions.ts";

type Props = { storyId: string; span: SpanTyped; views: number };

/** Takes the views that were looked at out of the numbers. */
export function RemoveViewsForm({ storyId, span, views }: Props) {
  const [state, send] = useActionState(removeViewsAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Remove these views" className="space-y-3">
      {refused && <FormOutcome state={refused} />}
      <input type="hidden" name="storyId" value={storyId} />
      {Object.entries(span).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="reason"
        label="Reason"
        hint="Why these views are no readers’. The contributor reads it, and it stands in the public log."
        error={refused?.fields.reason}
      >
        {(control) => (
          <Textarea key={refused?.values.reason} {...control} rows={3} defaultValue={refused?.values.reason} />
        )}
      </Field>
      <SubmitButton tone="accent">{views === 1 ? "Remove 1 view" : `Remove ${formatNumber(views)} views`}</SubmitButton>
    </form>
  );
}
