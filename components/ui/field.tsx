import type { ReactNode } from "react";
import { CharacterCount } from "@/components/ui/character-count.tsx";

/** What the control inside a field has to be given so that label, hint and error belong to it. */
export type FieldControl = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** Shows how many characters are left of this many. Give the control the same `maxLength`, or let the server refuse. */
  count?: number;
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** Label, hint, control, error: `<Field name="email" label="Email">{(control) => <Input type="email" {...control} />}</Field>`. */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  count,
  id = `field-${name}`,
  className,
  children,
}: FieldProps) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const control: FieldControl = {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <span>
          <label htmlFor={id} className="font-semibold">
            {label}
          </label>
          {optional && <span className="text-sm text-soft"> (optional)</span>}
        </span>
        {count !== undefined && <CharacterCount control={id} max={count} />}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {children(control)}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </div>
  );
}
