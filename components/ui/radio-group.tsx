import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = Omit<ComponentProps<"fieldset">, "onChange" | "defaultValue"> & {
  name: string;
  legend: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Side by side where there is room. */
  inline?: boolean;
};

/** One choice of several, with a legend. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, legend, options, defaultValue, hint, error, required, inline, className, ...rest } = props;
  const errorId = `field-${name}-error`;
  return (
    <fieldset className={className} aria-describedby={error ? errorId : undefined} {...rest}>
      <legend className="font-semibold">{legend}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className={classNames("mt-1", inline && "flex flex-wrap gap-x-6")}>
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2.5">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              required={required}
              className="mt-0.5 size-5 flex-none accent-ink"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={errorId} className="mt-1 text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </fieldset>
  );
}
