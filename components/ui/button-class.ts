import { classNames } from "@/components/ui/class-names.ts";

export type ButtonTone = "solid" | "outline" | "quiet" | "accent" | "fact" | "fiction" | "unsure";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border text-center font-semibold leading-tight no-underline select-none " +
  "transition-colors duration-100 disabled:opacity-60 aria-disabled:opacity-60 aria-busy:cursor-progress";

const tones: Record<ButtonTone, string> = {
  solid: "border-ink bg-ink text-paper hover:border-soft hover:bg-soft",
  outline: "border-ink text-ink hover:bg-sunken aria-pressed:bg-ink aria-pressed:text-paper",
  quiet: "border-transparent text-soft hover:bg-sunken hover:text-ink aria-pressed:text-ink",
  accent: "border-accent bg-accent text-on-fill hover:brightness-90",
  fact: "border-fact text-fact hover:bg-fact-wash aria-pressed:bg-fact aria-pressed:text-on-fill",
  fiction: "border-fiction text-fiction hover:bg-fiction-wash aria-pressed:bg-fiction aria-pressed:text-on-fill",
  unsure:
    "border-line text-unsure hover:bg-sunken aria-pressed:border-unsure aria-pressed:bg-unsure aria-pressed:text-on-fill",
};

const sizes: Record<ButtonSize, string> = { normal: "px-4 text-[0.9375rem]", small: "px-3 text-sm" };

export type ButtonLook = { tone?: ButtonTone | undefined; size?: ButtonSize | undefined; wide?: boolean | undefined };

/** The classes of a button, for anything that must look like one. Every size keeps a 44 px target. */
export function buttonClass({ tone = "outline", size = "normal", wide = false }: ButtonLook, extra?: string): string {
  return classNames(base, tones[tone], sizes[size], wide && "w-full", extra);
}
