"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { beginAdminAction, confirmEmailChangeAction, verifyEmailAction } from "@/lib/accounts/actions.ts";
import type { Action } from "@/lib/platform/action.ts";

const uses = {
  verify: { action: verifyEmailAction as Action<unknown>, label: "Confirm my address" },
  "change-email": { action: confirmEmailChangeAction as Action<unknown>, label: "Use this address" },
  admin: { action: beginAdminAction as Action<unknown>, label: "Become the admin" },
};

/** The one button of a page that a link leads to: opening the link changes nothing, the button uses it. */
export function TokenForm({ use, token }: { use: keyof typeof uses; token: string }) {
  const { action, label } = uses[use];
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton>{label}</SubmitButton>
    </form>
  );
}
