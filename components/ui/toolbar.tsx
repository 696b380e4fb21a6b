"use client";

import { type ComponentProps, type KeyboardEvent, useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** A row of buttons that is one stop of the Tab key; arrows, Home and End go along it. */
export function Toolbar({ className, ...rest }: ComponentProps<"div"> & { "aria-label": string }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const buttons = stops(bar.current);
    if (!buttons.some((button) => button.tabIndex === 0 && button.dataset.stop)) giveStop(buttons, buttons[0]);
  });
  return (
    <div
      ref={bar}
      role="toolbar"
      className={classNames("flex flex-wrap gap-0.5", className)}
      onKeyDown={move}
      onFocus={(event) => giveStop(stops(bar.current), event.target)}
      {...rest}
    />
  );
}

function stops(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>("button:not(:disabled), a[href], select") ?? [])];
}

function giveStop(all: HTMLElement[], chosen: Element | undefined) {
  for (const button of all) {
    button.tabIndex = button === chosen ? 0 : -1;
    button.dataset.stop = "true";
  }
}

function move(event: KeyboardEvent<HTMLDivElement>) {
  const all = stops(event.currentTarget);
  const here = all.findIndex((button) => button.matches(":focus"));
  const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: here + forward,
    ArrowLeft: here - forward,
    Home: 0,
    End: all.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined || here < 0) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}
