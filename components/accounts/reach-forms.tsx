"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { forgetBouncedAction, tryAddressAction } from "@/lib/accounts/actions.ts";

/** Says that one's own address works again. */
export function TryAddressForm() {
  const [state, send] = useActionState(tryAddressAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} />
      <SubmitButton tone="outline" size="small">
        My address works again
      </SubmitButton>
    </form>
  );
}

/** Has an address tried again that mail came back from. */
export function TryAgainForm({ address, label }: { address: string; label: string }) {
  const [state, send] = useActionState(forgetBouncedAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} />
      <input type="hidden" name="key" value={address} />
      <SubmitButton tone="outline" size="small" aria-label={`Try again: ${label}`}>
        Try again
      </SubmitButton>
    </form>
  );
}
