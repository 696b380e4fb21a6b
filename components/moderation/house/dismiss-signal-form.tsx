"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ReasonField, SignalNames, type ToAnswer } from "@/components/moderation/house/signal-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { dismissSignalAction } from "@/lib/moderation/actions.ts";

const beginning = "These votes were looked at: the readers vote for themselves.";

/** Answers a signal with "not a brigade". */
export function DismissSignalForm({ toAnswer }: { toAnswer: ToAnswer }) {
  const [state, send] = useActionState(dismissSignalAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label="Not a brigade" className="space-y-3">
      {refused && Object.keys(refused.fields).length === 0 && <FormOutcome state={refused} />}
      <SignalNames {...toAnswer} />
      <div key={JSON.stringify(refused?.values)}>
        <ReasonField
          id={`field-dismiss-${toAnswer.signal}`}
          label="Why it is no brigade"
          hint="It stands in the public log. The same group does not come again."
          error={refused?.fields.reason}
          defaultValue={refused?.values.reason ?? beginning}
        />
      </div>
      <SubmitButton tone="outline" size="small">
        Leave these votes
      </SubmitButton>
    </form>
  );
}
