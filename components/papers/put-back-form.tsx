"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { putBackPaperAction } from "@/lib/papers/actions.ts";

/** Puts back the page that comes with the site; what was written stays in the history. */
export function PutBackForm({ name, after }: { name: string; after: string }) {
  const [state, send] = useActionState(putBackPaperAction, { status: "idle" });
  return (
    <form action={send} className="space-y-2">
      <FormOutcome state={state} />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="after" value={after} />
      <SubmitButton tone="quiet" size="small">
        Put the original back
      </SubmitButton>
    </form>
  );
}
