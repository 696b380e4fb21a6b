"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type CategoryOption, ChoiceFields, type Chosen } from "@/components/newsletter/choice-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import {
  changeSubscriptionAction,
  confirmSubscriptionAction,
  endSubscriptionAction,
  pauseSubscriptionAction,
  subscribeMemberAction,
} from "@/lib/newsletter/actions.ts";

/** The one button of the page that the first mail leads to. */
export function ConfirmForm({ token }: { token: string }) {
  const [state, send] = useActionState(confirmSubscriptionAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton>Confirm the newsletter</SubmitButton>
    </form>
  );
}

type Choosing = { chosen: Chosen; categories: readonly CategoryOption[] };

/** Chooses another newsletter. */
export function ChangeForm({ token, ...choosing }: Choosing & { token: string }) {
  const [state, send] = useActionState(changeSubscriptionAction, { status: "idle" });
  return (
    <form action={send} noValidate aria-label="Your newsletter" className="space-y-5">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <ChoiceFields state={state} {...choosing} />
      <SubmitButton>Save the choice</SubmitButton>
    </form>
  );
}

/** Has the newsletter come to a member's own address. */
export function MemberForm(choosing: Choosing) {
  const [state, send] = useActionState(subscribeMemberAction, { status: "idle" });
  return (
    <form action={send} noValidate aria-label="Newsletter" className="space-y-5">
      <FormOutcome state={state} />
      <ChoiceFields state={state} {...choosing} />
      <SubmitButton tone="outline">Subscribe</SubmitButton>
    </form>
  );
}

/** Stops it for a while, or has it come again. */
export function PauseForm({ token, paused }: { token: string; paused: boolean }) {
  const [state, send] = useActionState(pauseSubscriptionAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="paused" value={paused ? "no" : "yes"} />
      <SubmitButton tone={paused ? "solid" : "outline"}>{paused ? "Send it again" : "Pause it"}</SubmitButton>
    </form>
  );
}

/** Ends it. */
export function EndForm({ token }: { token: string }) {
  const [state, send] = useActionState(endSubscriptionAction, { status: "idle" });
  return (
    <form action={send} className="space-y-3">
      <FormOutcome state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton tone="outline">Unsubscribe</SubmitButton>
    </form>
  );
}
