import { TextField } from "@/components/accounts/text-field.tsx";
import { CodeField } from "@/components/accounts/two-factor/code-field.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

/** By what a member proves that it is they: one of the two is enough. */
export function ProofFields<R>({ state, of }: { state: ActionState<R>; of: string }) {
  return (
    <>
      <TextField
        state={state}
        id={`field-${of}-current`}
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
      />
      <CodeField state={state} id={`field-${of}-code`} label="Or a code" hint="Of your app, or a recovery code." />
    </>
  );
}
