"use client";

import { useActionState, useEffect, useSyncExternalStore } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { isRecommendedOff, setRecommended } from "@/components/site/recommended.ts";
import { Button } from "@/components/ui/button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { showRecommendedAction } from "@/lib/related/actions.ts";

/** A member's choice, kept with the account. */
export function RecommendedChoice({ shown: before }: { shown: boolean }) {
  const [state, send] = useActionState(showRecommendedAction, { status: "idle" });
  const shown = state.status === "done" ? state.data.shown : before;
  useEffect(() => setRecommended(shown), [shown]);
  return (
    <form action={send} className="space-y-4">
      <FormOutcome state={state} done={() => "Your choice is saved."} />
      <p>{shownWords(shown)}</p>
      <input type="hidden" name="shown" value={shown ? "no" : "yes"} />
      <SubmitButton tone="outline">{buttonWords(shown)}</SubmitButton>
    </form>
  );
}

const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** A guest's choice, kept in their browser alone. */
export function GuestRecommendedChoice() {
  const off = useSyncExternalStore(subscribe, isRecommendedOff, () => false);
  function change() {
    setRecommended(off);
    for (const changed of listeners) changed();
  }
  return (
    <div className="space-y-4">
      <p role="status">{shownWords(!off)}</p>
      <p className="text-sm text-soft">
        You are not logged in, so this browser keeps your choice, and nothing about it is sent to us. Another browser
        asks anew.
      </p>
      <Button type="button" className="needs-script" onClick={change}>
        {buttonWords(!off)}
      </Button>
      <noscript>
        <p className="text-sm">To keep a choice, your browser needs JavaScript, or an account that you log in to.</p>
      </noscript>
    </div>
  );
}

function shownWords(shown: boolean): string {
  return shown
    ? "Near the end of a story another one is recommended: one that is like it, or that its readers have read too. Nothing is kept about what you read."
    : "No stories are recommended to you.";
}

function buttonWords(shown: boolean): string {
  return shown ? "Disable all recommended stories" : "Show recommended stories again";
}
