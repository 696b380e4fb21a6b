import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class.ts";

/** A native button; `type="button"` unless said otherwise. `aria-pressed` fills the tone. */
export function Button({
  tone,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  return <button type={type} className={buttonClass({ tone, size, wide }, className)} {...rest} />;
}
