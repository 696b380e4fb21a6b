"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type Onward, OnwardFields } from "@/components/accounts/onward-fields.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { signUpAction } from "@/lib/accounts/actions.ts";

/** Pen name, e-mail, password: an account. An invitation travels along unseen. */
export function SignUpForm({ onward, invitation }: { onward: Onward; invitation: string | undefined }) {
  const [state, send] = useActionState(signUpAction, { status: "idle" });
  return (
    <form action={send} className="space-y-5" noValidate>
      <FormOutcome state={state} />
      <OnwardFields onward={onward} />
      {invitation && <input type="hidden" name="invitation" value={invitation} />}
      <TextField
        state={state}
        name="penName"
        label="Pen name"
        hint="What readers see beside your stories and comments. It need not be your real name."
        autoComplete="nickname"
        maxLength={200}
        required
      />
      <TextField
        state={state}
        name="email"
        label="Email"
        hint="Never shown to anybody. We send a link to confirm it."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        state={state}
        name="password"
        label="Password"
        hint="At least 10 characters; a few words are easy to keep in mind and hard to guess."
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton wide>Sign up</SubmitButton>
    </form>
  );
}
