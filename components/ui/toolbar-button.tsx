import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A square button of a toolbar; give it a name with `aria-label` where it shows a sign only. */
export function ToolbarButton({ className, type = "button", ...rest }: ComponentProps<"button">) {
  return (
    <button
      type={type}
      className={classNames(
        "inline-flex h-11 min-w-11 items-center justify-center rounded-sm px-1.5 hover:bg-sunken aria-pressed:bg-ink aria-pressed:text-paper",
        "disabled:opacity-45",
        className,
      )}
      {...rest}
    />
  );
}
