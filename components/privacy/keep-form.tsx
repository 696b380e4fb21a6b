"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { keepAccountAction } from "@/lib/privacy/actions.ts";
import type { PendingDeletion } from "@/lib/privacy/queries.ts";

/** That one's account is to be deleted, when, and the button that keeps it. */
export function KeepForm({ dueAt, stories, comments }: PendingDeletion) {
  const [state, send] = useActionState(keepAccountAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4">
      <FormOutcome state={state} />
      <Notice tone="accent" title="Your account is to be deleted">
        <p>
          It is deleted on <Time at={dueAt} format="full" />. Your stories {stories === "go" ? "go" : "stay"}, your
          comments {comments === "go" ? "go" : "stay"}.
        </p>
      </Notice>
      <SubmitButton>Keep my account</SubmitButton>
    </form>
  );
}
