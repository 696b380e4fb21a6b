"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { moveAction } from "@/lib/curation/actions.ts";

type Props = { decisionId: string; title: string; first: boolean; last: boolean };

/** Moves a pick up or down. */
export function MoveForms({ decisionId, title, first, last }: Props) {
  const [state, send] = useActionState(moveAction, { status: "idle" });
  return (
    <form action={send} className="flex flex-none gap-1">
      <FormOutcome state={state} />
      <input type="hidden" name="decisionId" value={decisionId} />
      {!first && <Move way="up" sign="↑" label={`Move “${title}” up`} />}
      {!last && <Move way="down" sign="↓" label={`Move “${title}” down`} />}
    </form>
  );
}

function Move({ way, sign, label }: { way: "up" | "down"; sign: string; label: string }) {
  return (
    <SubmitButton tone="outline" size="small" name="way" value={way} aria-label={label} className="min-w-11">
      <span aria-hidden="true">{sign}</span>
    </SubmitButton>
  );
}
