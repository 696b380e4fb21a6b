"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { FactorOn } from "@/components/accounts/two-factor/factor-on.tsx";
import { RecoveryCodes } from "@/components/accounts/two-factor/recovery-codes.tsx";
import { SetUp } from "@/components/accounts/two-factor/set-up.tsx";
import { TurnOn } from "@/components/accounts/two-factor/turn-on.tsx";
import { beginFactorAction, confirmFactorAction, endFactorAction, renewCodesAction } from "@/lib/accounts/actions.ts";
import type { OwnFactor } from "@/lib/accounts/two-factor/own-factor.ts";

/** One's own second step: off, being set up, or on. All forms are held here, so that what they answer outlives the change. */
export function TwoFactor({ factor }: { factor: OwnFactor }) {
  const begin = useActionState(beginFactorAction, { status: "idle" });
  const confirm = useActionState(confirmFactorAction, { status: "idle" });
  const renew = useActionState(renewCodesAction, { status: "idle" });
  const end = useActionState(endFactorAction, { status: "idle" });
  const shown = [renew[0], confirm[0]].find((state) => state.status === "done");
  return (
    <div className="space-y-6">
      {shown && factor.state === "on" && <RecoveryCodes codes={shown.data.codes} />}
      {factor.state === "off" && (
        <>
          <FormOutcome state={end[0]} done={() => "Two-factor is off. All other sessions have ended."} />
          <TurnOn state={begin[0]} send={begin[1]} />
        </>
      )}
      {factor.state === "begun" && <SetUp factor={factor} begin={begin} state={confirm[0]} send={confirm[1]} />}
      {factor.state === "on" && <FactorOn factor={factor} renew={renew} end={end} />}
    </div>
  );
}
