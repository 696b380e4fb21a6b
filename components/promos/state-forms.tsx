"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import type { ButtonTone } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Action } from "@/lib/platform/action.ts";
import { endPromoAction, pausePromoAction, runPromoAction } from "@/lib/promos/actions.ts";
import type { PromoState } from "@/lib/promos/rules/states.ts";

type Props = { id: string; state: PromoState; paused: boolean };

/** Sets a promo running, pauses it, ends it: what can be done now. */
export function StateForms({ id, state, paused }: Props) {
  if (state === "removed") return <p className="text-soft">A moderator has removed it: it is not shown any more.</p>;
  return (
    <div className="flex flex-wrap items-start gap-3">
      {paused && <StateForm id={id} act={runPromoAction} words="Set it running" tone="solid" />}
      {!paused && state !== "ended" && <StateForm id={id} act={pausePromoAction} words="Pause" tone="outline" />}
      {state !== "ended" && <StateForm id={id} act={endPromoAction} words="End it for good" tone="quiet" />}
      {state === "ended" && <p className="text-soft">It is over. The public list tells of it for a year.</p>}
    </div>
  );
}

type FormProps = { id: string; act: Action<{ id: string }>; words: string; tone: ButtonTone };

function StateForm({ id, act, words, tone }: FormProps) {
  const [state, send] = useActionState(act, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton tone={tone}>{words}</SubmitButton>
    </form>
  );
}
