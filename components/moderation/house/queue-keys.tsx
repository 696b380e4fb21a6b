"use client";

import { Keys } from "@/components/moderation/house/keys.tsx";
import { useKeys } from "@/components/moderation/house/use-keys.ts";

const words = [
  ["j", "the next case"],
  ["k", "the case before"],
  ["o", "open it; Enter does too"],
  ["?", "these keys"],
] as const;

/** Walks through a queue by keyboard. */
export function QueueKeys() {
  useKeys({ j: () => move(1), k: () => move(-1), o: open });
  return <Keys keys={words} />;
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-case]")];
}

function move(by: 1 | -1): void {
  const all = links();
  const here = document.activeElement;
  const place = here instanceof HTMLElement ? all.indexOf(here) : -1;
  const target = place < 0 ? all.at(0) : all[Math.min(all.length - 1, Math.max(0, place + by))];
  target?.focus();
}

function open(): void {
  const all = links();
  (all.find((link) => link === document.activeElement) ?? all[0])?.click();
}
