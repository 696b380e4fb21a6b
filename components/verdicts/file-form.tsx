"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { chooseFileAction } from "@/lib/verdicts/actions.ts";

/** Whether one's votes are in the public file. */
export function FileForm({ keeps }: { keeps: boolean }) {
  const [state, send] = useActionState(chooseFileAction, { status: "idle" });
  return (
    <form action={send} className="space-y-4">
      <FormOutcome state={state} done={() => "Your choice is saved. It holds from the next run on."} />
      <p className="max-w-prose text-soft">
        Each day the votes that verdicts were worked out from are{" "}
        <a href="/transparency" className="link">
          released
        </a>{" "}
        under numbers that change from day to day, so that anybody can recompute them. Votes that are kept out count in
        the percentage, and in no verdict.
      </p>
      <Checkbox name="keep" label="Not in the public file" defaultChecked={keeps} />
      <SubmitButton>Save</SubmitButton>
    </form>
  );
}
