"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { removeWordAction } from "@/lib/screening/actions.ts";

/** Takes a word off its list; the entry stays among those taken off. */
export function RemoveWord({ id, word }: { id: string; word: string }) {
  const [state, send] = useActionState(removeWordAction, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="wordId" value={id} />
      <SubmitButton tone="outline" size="small" aria-label={`Take “${word}” off its list`}>
        Take off
      </SubmitButton>
    </form>
  );
}
