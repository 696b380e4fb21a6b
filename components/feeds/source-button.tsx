"use client";

import { type ReactNode, useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import type { ButtonTone } from "@/components/ui/button-class.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { Action } from "@/lib/platform/action.ts";

type Props = {
  /** The door that takes nothing but the source, and what else `fields` says. */
  action: Action<void>;
  sourceId: string;
  fields?: Readonly<Record<string, string>>;
  tone?: ButtonTone;
  size?: "normal" | "small";
  /** The id of what it is about, read out after the button's words where many say the same. */
  about?: string;
  children: ReactNode;
};

/** One thing to do with a source, as a form of one button. */
export function SourceButton({ action, sourceId, fields = {}, tone = "outline", size, about, children }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} className="contents">
      <input type="hidden" name="sourceId" value={sourceId} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone={tone} size={size} aria-describedby={about}>
        {children}
      </SubmitButton>
      {state.status === "refused" && (
        <div className="basis-full">
          <FormOutcome state={state} />
        </div>
      )}
    </form>
  );
}
