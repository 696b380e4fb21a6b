import { useEffect, useRef } from "react";
import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

type Props = { state: Extract<ActionState, { status: "refused" }>; live: boolean };

/** Why the form was refused, and what can be done. */
export function Refused({ state, live }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) box.current?.focus();
  }, [state]);
  const storyId = state.values.storyId ?? "";
  return (
    <FormMessage
      ref={box}
      tabIndex={-1}
      kind="error"
      title={<WithDecisionLink text={state.message} />}
      fields={state.fields}
      className="mb-4"
    >
      {state.code === "signed_out" && (
        <p>
          <a className="link" href="/log-in" target="_blank" rel="noreferrer">
            Log in in another tab
          </a>
          , then press the button again. Your text stays here.
        </p>
      )}
      {state.code === "conflict" && !live && (
        <>
          <p>
            Your text is below.{" "}
            <a className="link" href={`/write/${storyId}`} target="_blank" rel="noreferrer">
              Look at the other version in a new tab
            </a>{" "}
            or go to{" "}
            <a className="link" href="/dashboard">
              your dashboard
            </a>
            .
          </p>
          <Checkbox name="takeOver" label="Replace the other version with mine" />
        </>
      )}
    </FormMessage>
  );
}
