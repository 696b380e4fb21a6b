import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { CodeField } from "@/components/accounts/two-factor/code-field.tsx";
import { QrPicture } from "@/components/accounts/two-factor/qr-picture.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { OwnFactor } from "@/lib/accounts/two-factor/own-factor.ts";
import type { ActionState } from "@/lib/platform/action.ts";

type Send = (form: FormData) => void;

type Props = {
  factor: Extract<OwnFactor, { state: "begun" }>;
  begin: readonly [ActionState<void>, Send, boolean];
  state: ActionState<{ codes: string[] }>;
  send: Send;
};

/** The secret as a picture and as text, and the field for the code that confirms it. */
export function SetUp({ factor, begin, state, send }: Props) {
  return (
    <div id="set-up" className="space-y-5">
      <ol className="list-decimal space-y-5 ps-5">
        <li>
          <p className="mb-3">Read this picture with your app.</p>
          <QrPicture {...factor.picture} label="The picture for your app" />
          <p className="mt-3 text-sm text-soft">
            On this phone already?{" "}
            <a href={factor.address} className="link">
              Open it in your app
            </a>
            , or type this secret:
          </p>
          <p className="num mt-1 text-lg wrap-anywhere" data-secret>
            <code>{factor.secret.match(/.{1,4}/g)?.join(" ")}</code>
          </p>
        </li>
        <li>
          <form action={send} className="space-y-4" noValidate>
            <p>Type the six digits that it then shows.</p>
            <FormOutcome state={state} />
            <CodeField state={state} label="Code" inputMode="numeric" required />
            <SubmitButton>Turn on two-factor</SubmitButton>
          </form>
        </li>
      </ol>
      <Disclosure summary="Begin anew with another secret">
        <form action={begin[1]} className="space-y-4" noValidate>
          <FormOutcome state={begin[0]} />
          <TextField
            state={begin[0]}
            name="current"
            label="Your password"
            type="password"
            autoComplete="current-password"
            required
          />
          <SubmitButton tone="outline">Make another secret</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
