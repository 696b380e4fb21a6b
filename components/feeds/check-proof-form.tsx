"use client";

import { useActionState, useEffect, useRef } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ProofChecks } from "@/components/feeds/proof-checks.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { checkProofAction } from "@/lib/feeds/actions.ts";

/** Looks for the proof in every way at once, and says what was found where. */
export function CheckProofForm({ sourceId }: { sourceId: string }) {
  const [state, send] = useActionState(checkProofAction, { status: "idle" });
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "done") result.current?.focus();
  }, [state]);
  return (
    <div className="space-y-5 border-t-2 border-ink pt-4">
      <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="sourceId" value={sourceId} />
        <SubmitButton>Check</SubmitButton>
        <span className="text-sm text-soft">We look in every place at once. It takes a few seconds.</span>
      </form>
      <FormOutcome state={state} />
      <div ref={result} tabIndex={-1} className="outline-none">
        {state.status === "done" && <ProofChecks result={state.data} />}
      </div>
    </div>
  );
}
