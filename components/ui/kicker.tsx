import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** The small line above a headline; a string or links, parted by " · ". */
export function Kicker({ className, ...rest }: ComponentProps<"p">) {
  return <p className={classNames("kicker", className)} {...rest} />;
}
