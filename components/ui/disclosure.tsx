import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A line that unfolds; native, so it works without JavaScript. */
export function Disclosure({
  summary,
  className,
  children,
  ...rest
}: ComponentProps<"details"> & { summary: ReactNode }) {
  return (
    <details className={classNames("group border-y border-rule", className)} {...rest}>
      <summary className="flex min-h-11 items-center gap-2 py-2 font-semibold">
        <svg
          aria-hidden="true"
          viewBox="0 0 8 12"
          className="w-2 flex-none transition-transform duration-100 group-open:rotate-90 rtl:rotate-180"
        >
          <path d="m1.5 1 5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
        {summary}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
