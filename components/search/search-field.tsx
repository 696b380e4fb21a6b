"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Input } from "@/components/ui/input.tsx";

/** Where the words to look for are typed. Suggestions are added to it when it is first focused, by a script of their own. */
export function SearchField(props: ComponentProps<"input">) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector("input");
    if (!field) return;
    const begin = () => void import("@/components/search/suggestions.ts").then(({ suggestTo }) => suggestTo(field));
    // Whoever was quicker than the scripts has focused it already.
    if (document.activeElement === field) begin();
    else field.addEventListener("focus", begin, { once: true });
    return () => field.removeEventListener("focus", begin);
  }, []);
  return (
    <div ref={box} className="relative min-w-0 flex-1">
      <Input {...props} type="search" data-suggest="" enterKeyHint="search" autoComplete="off" />
    </div>
  );
}
