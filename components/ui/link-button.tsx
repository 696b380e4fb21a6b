import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class.ts";

/** A link that looks like a button. */
export function LinkButton({ tone, size, wide, className, ...rest }: ComponentProps<"a"> & ButtonLook) {
  return <a className={buttonClass({ tone, size, wide }, className)} {...rest} />;
}
