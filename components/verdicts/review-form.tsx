"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requestReviewAction } from "@/lib/verdicts/actions.ts";
import { reviewLength } from "@/lib/verdicts/schema.ts";

/** Asks to have a verdict worked out anew, with what readers should look at. */
export function ReviewForm({ storyId }: { storyId: string }) {
  const [state, send] = useActionState(requestReviewAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="storyId" value={storyId} />
      {refused && <FormMessage kind="error" title={refused.message} fields={refused.fields} />}
      <p>
        You can ask once. The verdict is then open again for 14 days, also where it has been frozen, and what you say
        stands on the page that tells how it was computed. It is still readers who decide.
      </p>
      <Field
        name="words"
        label="What should readers look at again?"
        hint="A new source, something that was misread. Readers will see it."
        count={reviewLength}
        error={refused?.fields.words}
      >
        {(control) => <Textarea {...control} defaultValue={refused?.values.words} rows={4} dir="auto" />}
      </Field>
      <p>
        <SubmitButton tone="accent">Ask once</SubmitButton>
      </p>
    </form>
  );
}
