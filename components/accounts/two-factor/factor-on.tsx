import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ProofFields } from "@/components/accounts/two-factor/proof-fields.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { OwnFactor } from "@/lib/accounts/two-factor/own-factor.ts";
import type { ActionState } from "@/lib/platform/action.ts";

type Form<R> = readonly [ActionState<R>, (form: FormData) => void, boolean];

type Props = { factor: Extract<OwnFactor, { state: "on" }>; renew: Form<{ codes: string[] }>; end: Form<void> };

/** That the second step is on, and the ways to new recovery codes and to turn it off. */
export function FactorOn({ factor, renew, end }: Props) {
  return (
    <div className="space-y-4">
      <p>
        <strong>Two-factor is on</strong> since <Time at={factor.since} />. {codesLeft(factor.codesLeft)}
      </p>
      <Disclosure summary="New recovery codes" open={renew[0].status === "refused"}>
        <form action={renew[1]} className="space-y-4" noValidate>
          <p className="text-soft">The old ones then work no more, and all other sessions end.</p>
          <FormOutcome state={renew[0]} />
          <ProofFields state={renew[0]} of="renew" />
          <SubmitButton tone="outline">Make new recovery codes</SubmitButton>
        </form>
      </Disclosure>
      <Disclosure summary="Turn off two-factor" open={end[0].status === "refused"}>
        <form action={end[1]} className="space-y-4" noValidate>
          <p className="text-soft">Then the password alone is enough again. All other sessions end.</p>
          <FormOutcome state={end[0]} />
          <ProofFields state={end[0]} of="end" />
          <SubmitButton tone="outline">Turn off two-factor</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}

function codesLeft(count: number): string {
  if (count === 0) return "No recovery code is left: make new ones.";
  return count === 1 ? "One recovery code is left: make new ones." : `${count} recovery codes are left.`;
}
