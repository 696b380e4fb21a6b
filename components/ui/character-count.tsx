"use client";

import { useEffect, useState } from "react";

const widths = ["min-w-[3ch]", "min-w-[7ch]", "min-w-[9ch]", "min-w-[11ch]", "min-w-[15ch]"];

/** Counts what stands in the control with this id. Its width is reserved, so that typing moves nothing. */
export function CharacterCount({ control, max }: { control: string; max: number }) {
  const [used, setUsed] = useState(0);
  useEffect(() => {
    const element = document.getElementById(control);
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    const count = () => setUsed([...element.value].length);
    count();
    element.addEventListener("input", count);
    element.form?.addEventListener("reset", count);
    return () => {
      element.removeEventListener("input", count);
      element.form?.removeEventListener("reset", count);
    };
  }, [control]);
  const over = used > max;
  return (
    <span
      className={`num text-end text-xs ${widths[String(max).length] ?? "min-w-[15ch]"} ${over ? "font-semibold text-accent" : "text-soft"}`}
    >
      {used}/{max}
      <span role="status" className="sr-only">
        {over ? `${used - max} characters too many` : ""}
      </span>
    </span>
  );
}
