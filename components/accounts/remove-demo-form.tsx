"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { removeDemoWorldAction } from "@/lib/accounts/actions.ts";

/** Removes the demo world, after a tick that says one means it. */
export function RemoveDemoForm({ members, stories }: { members: number; stories: number }) {
  const [state, send] = useActionState(removeDemoWorldAction, { status: "idle" });
  if (state.status === "done") return <FormOutcome state={state} done={() => "The demo world is gone."} />;
  return (
    <form action={send} className="space-y-2">
      <FormOutcome state={state} />
      <Checkbox
        name="confirm"
        id="field-confirm"
        label={`Yes, remove ${members} demo members, their ${stories} stories, and all votes and comments with them.`}
        hint="It cannot be brought back. Members who signed up themselves, and their stories, stay."
      />
      <SubmitButton tone="outline">Remove the demo world</SubmitButton>
    </form>
  );
}
