"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type MenuProps = Omit<ComponentProps<"details">, "ref"> & { label: ReactNode; align?: "start" | "end" };

/** A few links or buttons behind a word: `<details>`, so it opens without JavaScript; with it, Esc and a click elsewhere close it. */
export function Menu({ label, align = "end", className, children, ...rest }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => (menu.current ? closeFromOutside(menu.current) : undefined), []);
  return (
    <details ref={menu} className={classNames("relative", className)} {...rest}>
      <summary className="target gap-1.5">
        {label}
        <svg aria-hidden="true" viewBox="0 0 12 8" className="w-2.5">
          <path d="m1 1.5 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </summary>
      <div
        className={classNames(
          "absolute top-full z-20 flex min-w-48 flex-col border border-ink bg-raised py-1 shadow-float",
          "[&_:is(a,button)]:flex [&_:is(a,button)]:min-h-11 [&_:is(a,button)]:w-full [&_:is(a,button)]:items-center",
          "[&_:is(a,button)]:px-4 [&_:is(a,button)]:text-start [&_:is(a,button)]:hover:bg-sunken",
          align === "end" ? "end-0" : "start-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}

function closeFromOutside(menu: HTMLDetailsElement) {
  const onPress = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("focusin", onPress);
  menu.addEventListener("keydown", onKey);
  return () => {
    document.removeEventListener("pointerdown", onPress);
    document.removeEventListener("focusin", onPress);
    menu.removeEventListener("keydown", onKey);
  };
}
