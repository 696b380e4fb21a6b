import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A one-line text field. */
export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={classNames("control", className)} {...rest} />;
}
