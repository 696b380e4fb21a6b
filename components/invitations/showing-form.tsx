"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changeShowingAction } from "@/lib/invitations/actions.ts";

type Props = { showsInviter: boolean; showsInvited: boolean; wasInvited: boolean };

/** Whether profiles may say who invited whom; they say it only where both have agreed. */
export function ShowingForm({ wasInvited, ...given }: Props) {
  const [state, send] = useActionState(changeShowingAction, { status: "idle" });
  const { showsInviter, showsInvited } = state.status === "done" ? state.data : given;
  return (
    <form action={send} aria-label="Who invited whom">
      <FormOutcome state={state} done={() => "Saved."} />
      <p className="text-soft">
        A profile says who invited whom only where both have agreed. You can change your mind.
      </p>
      <fieldset key={`${showsInviter}${showsInvited}`} className="mb-2">
        <legend className="sr-only">Who invited whom</legend>
        <Checkbox
          name="showsInvited"
          label="Profiles of people whom I invited may name me"
          defaultChecked={showsInvited}
        />
        {wasInvited ? (
          <Checkbox name="showsInviter" label="My profile may name who invited me" defaultChecked={showsInviter} />
        ) : (
          showsInviter && <input type="hidden" name="showsInviter" value="on" />
        )}
      </fieldset>
      <SubmitButton tone="outline" size="small">
        Save
      </SubmitButton>
    </form>
  );
}
