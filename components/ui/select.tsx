import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A native choice list with our own arrow. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={classNames("relative block", className)}>
      <select className="control pe-9" {...rest}>
        {children}
      </select>
      <svg aria-hidden="true" viewBox="0 0 12 8" className="pointer-events-none absolute inset-y-0 end-3 my-auto w-3">
        <path d="m1 1.5 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
    </span>
  );
}
