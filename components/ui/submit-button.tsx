"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class.ts";
import { keepTyping } from "@/components/ui/keep-typing.ts";

/**
 * Sends its form once: while the answer is on its way it says so and ignores further presses, and what is typed
 * meanwhile stays. Keeps its width.
 */
export function SubmitButton({
  tone = "solid",
  size,
  wide,
  className,
  children,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  const { pending, data } = useFormStatus();
  const button = useRef<HTMLButtonElement>(null);
  // Not a layout effect: that would end before React resets the form.
  useEffect(() => {
    const form = button.current?.form;
    return pending && form ? keepTyping(form) : undefined;
  }, [pending]);
  const busy = pending && (!rest.name || data?.get(rest.name) === rest.value);
  return (
    <button
      ref={button}
      type="submit"
      aria-busy={busy || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClass({ tone, size, wide }, `relative ${className ?? ""}`)}
      {...rest}
    >
      <span className={busy ? "opacity-0" : undefined}>{children}</span>
      {busy && (
        <span
          aria-hidden="true"
          className="absolute inset-0 m-auto size-5 animate-spin rounded-full border-2 border-current border-e-transparent"
        />
      )}
    </button>
  );
}
