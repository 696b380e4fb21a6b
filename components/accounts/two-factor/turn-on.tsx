import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

type Props = { state: ActionState<void>; send: (form: FormData) => void };

/** Begins to set the second step up; the password is asked, so that nobody else at this screen can. */
export function TurnOn({ state, send }: Props) {
  return (
    <form action={send} className="space-y-4" noValidate>
      <p>
        Two-factor is off. You need an app that shows codes: most password managers can, and there are free ones for
        every phone.
      </p>
      <FormOutcome state={state} />
      <TextField
        state={state}
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton>Set up two-factor</SubmitButton>
    </form>
  );
}
