"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { resetFactorAction } from "@/lib/accounts/actions.ts";

/** Turns a member's second step off, for those who have lost phone and codes. */
export function ResetFactorForm({ member }: { member: { id: string; penName: string } }) {
  const [state, send] = useActionState(resetFactorAction, { status: "idle" });
  if (state.status === "done")
    return (
      <FormOutcome state={state} done={({ penName }) => `Two-factor of ${penName} is off. They are told by mail.`} />
    );
  return (
    <form action={send} className="mt-4 space-y-2 border-t border-rule pt-3">
      <FormOutcome state={state} />
      <input type="hidden" name="member" value={member.id} />
      <p className="text-sm text-soft">
        They have two-factor on. Turn it off only when you are sure that it is they who have lost phone and recovery
        codes. All their sessions end, and it stands in the history of the settings.
      </p>
      <SubmitButton size="small" tone="outline" aria-label={`Turn off two-factor of ${member.penName}`}>
        Turn off two-factor
      </SubmitButton>
    </form>
  );
}
