import type { ComponentProps, ReactNode } from "react";
import type { PressState } from "@/components/recommends/use-press.ts";
import { buttonClass } from "@/components/ui/button-class.ts";
import { classNames } from "@/components/ui/class-names.ts";

type Props = Omit<ComponentProps<"form">, "about" | "title"> & {
  /** The name and value of the hidden field that says what it is about. */
  about: { name: string; value: string };
  shown: PressState;
  label: string;
  /** What a press says that the words on it do not. */
  title: string;
  count: ReactNode;
  fault: string | null;
};

/** A form of one button that is pressed in and out, with its count beside it. */
export function PressForm({ about, shown, label, title, count, fault, className, ...rest }: Props) {
  return (
    <form className={classNames("flex flex-wrap items-center gap-x-3 gap-y-1", className)} {...rest}>
      <input type="hidden" name={about.name} value={about.value} />
      <span data-guest-native="">
        <button
          type="submit"
          name="wanted"
          value={shown.on ? "no" : "yes"}
          aria-pressed={shown.on}
          aria-busy={shown.busy || undefined}
          aria-label={title}
          className={buttonClass({ size: "small" }, "wrap-anywhere")}
        >
          {shown.on && <span aria-hidden="true">✓</span>}
          {label}
        </button>
      </span>
      <span className="num text-sm text-soft">{count}</span>
      <span role="status" className="basis-full text-sm text-soft empty:hidden">
        {shown.said || fault}
      </span>
    </form>
  );
}
