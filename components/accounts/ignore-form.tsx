"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { ignoreAction } from "@/lib/accounts/actions.ts";

/** Ignores a member, or stops doing so. */
export function IgnoreForm({ handle, ignored }: { handle: string; ignored: boolean }) {
  const [state, send] = useActionState(ignoreAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="ignored" value={ignored ? "no" : "yes"} />
      <SubmitButton>{ignored ? "Stop ignoring" : "Ignore"}</SubmitButton>
    </form>
  );
}
