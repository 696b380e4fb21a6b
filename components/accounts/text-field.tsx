import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

type Props<R> = Omit<ComponentProps<"input">, "name" | "className"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  state: ActionState<R>;
};

/** One line of a form that keeps what was typed and says what is wrong with it. Passwords are not kept. */
export function TextField<R>({ name, label, hint, state, defaultValue, id, ...rest }: Props<R>) {
  const refused = state.status === "refused" ? state : null;
  return (
    <Field name={name} label={label} hint={hint} error={refused?.fields[name]} {...(id ? { id } : {})}>
      {(control) => <Input {...control} {...rest} defaultValue={refused?.values[name] ?? defaultValue} />}
    </Field>
  );
}
