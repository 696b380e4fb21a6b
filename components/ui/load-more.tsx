import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class.ts";

/** The next page of a list: a link for crawlers and for readers without JavaScript, announced as the button it looks like. */
export function LoadMore({
  tone,
  size,
  wide,
  className,
  children = "Load more",
  ...rest
}: ComponentProps<"a"> & ButtonLook) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot carry rel="next" and an address
    <a rel="next" role="button" draggable={false} className={buttonClass({ tone, size, wide }, className)} {...rest}>
      {children}
    </a>
  );
}
