import type { ComponentProps } from "react";
import { TextField } from "@/components/accounts/text-field.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

type Props<R> = Omit<ComponentProps<typeof TextField<R>>, "name" | "state"> & { state: ActionState<R> };

/** Where a code of the app is typed; phones offer the one that they have. */
export function CodeField<R>(props: Props<R>) {
  return (
    <TextField
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={40}
      {...props}
    />
  );
}
