import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A quiet block where something will stand; give it that thing's size. */
export function Skeleton({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div aria-hidden="true" className={classNames("h-4 animate-pulse rounded-sm bg-sunken", className)} {...rest} />
  );
}
