import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

const tones = {
  neutral: "border-line text-soft",
  accent: "border-accent text-accent",
  good: "border-good text-good",
  fact: "border-fact text-fact",
  fiction: "border-fiction text-fiction",
  unsure: "border-line text-unsure",
};

export type BadgeTone = keyof typeof tones;

/** A short word with an outline: a state, a role. */
export function Badge({ tone = "neutral", className, ...rest }: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-2xs font-semibold whitespace-nowrap",
        tones[tone],
        className,
      )}
      {...rest}
    />
  );
}
