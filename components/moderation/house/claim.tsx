"use client";

import { startTransition, useActionState, useEffect } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Subject } from "@/lib/decisions/rules/kinds.ts";
import { claimAction, releaseAction } from "@/lib/moderation/actions.ts";

const againMs = 4 * 60 * 1000;

type Props = { subject: Subject; mine: boolean };

/**
 * Takes the case for whoever has opened it, and keeps it while they look: by a form that sends itself, as no GET may
 * change anything. Without a script it is a button.
 */
export function Claim({ subject, mine }: Props) {
  const [state, send] = useActionState(claimAction, { status: "idle" });
  const { kind, id } = subject;
  useEffect(() => {
    const take = () => {
      if (document.visibilityState === "visible") startTransition(() => send(formOf(kind, id)));
    };
    take();
    const timer = setInterval(take, againMs);
    return () => clearInterval(timer);
  }, [kind, id, send]);
  if (state.status === "done" && !state.data)
    return <Notice title="Another moderator has just taken this case." tone="accent" className="mb-4" />;
  const isMine = mine || state.status === "done";
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 text-sm text-soft">
      <FormOutcome state={state} />
      <p role="status" className="min-h-5">
        {isMine ? "This case is yours for ten minutes." : ""}
      </p>
      <ClaimForm subject={subject} action={isMine ? null : send} />
    </div>
  );
}

function ClaimForm({ subject, action }: { subject: Subject; action: ((form: FormData) => void) | null }) {
  const [, release] = useActionState(releaseAction, { status: "idle" });
  return (
    <form action={action ?? release}>
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
      <SubmitButton tone="quiet" size="small">
        {action ? "Take this case" : "Give it back"}
      </SubmitButton>
    </form>
  );
}

function formOf(kind: string, id: string): FormData {
  const form = new FormData();
  form.set("kind", kind);
  form.set("id", id);
  return form;
}
