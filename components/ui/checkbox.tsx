import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** A tick box with its label; the whole row is the target. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames("flex min-h-11 items-start gap-3 py-2.5", className)}>
      <input type="checkbox" className="mt-0.5 size-5 flex-none accent-ink" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-sm text-soft">{hint}</span>}
      </span>
    </label>
  );
}
