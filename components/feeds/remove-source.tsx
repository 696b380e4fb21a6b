"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { removeSourceAction } from "@/lib/feeds/actions.ts";

/** Removes a source; says first what becomes of its stories. */
export function RemoveSource({ sourceId, stories }: { sourceId: string; stories: number }) {
  const [state, send] = useActionState(removeSourceAction, { status: "idle" });
  return (
    <Disclosure summary="Remove this source…" className="mt-8">
      <form action={send} className="space-y-3">
        <FormOutcome state={state} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <p className="max-w-prose">
          {stories === 0
            ? "Nothing has come from it, so nothing else changes."
            : "Its stories stay where they are and go on saying where they were first published. To take one back, retract it from your dashboard."}{" "}
          Nothing new is imported, and the feed is free for whoever proves that it is theirs.
        </p>
        <SubmitButton tone="outline">Remove</SubmitButton>
      </form>
    </Disclosure>
  );
}
