import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A text field of several lines; grows with its text where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={classNames("control block resize-y leading-normal", className)} {...rest} />;
}
