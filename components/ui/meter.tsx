import { type ComponentProps, useId } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type MeterProps = Omit<ComponentProps<"svg">, "children"> & {
  fact: number;
  unsure: number;
  fiction: number;
  /** `mini` is the small bar of a list. */
  size?: "normal" | "mini";
};

/** Three counts as one bar: Fact solid, Unsure pale, Fiction striped, so that it reads without colour; told in words too. */
export function Meter({ fact, unsure, fiction, size = "normal", className, ...rest }: MeterProps) {
  const stripes = useId();
  const total = fact + unsure + fiction;
  const share = (part: number) => (total ? (100 * part) / total : 0);
  const cuts = [share(fact), share(fact + unsure)].filter((at) => at > 0 && at < 100);
  return (
    <svg
      role="img"
      aria-label={`${fact} Fact, ${unsure} Unsure, ${fiction} Fiction`}
      className={classNames(size === "mini" ? "inline-block h-1.5 w-11" : "block h-2.5 w-full", className)}
      {...rest}
    >
      <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-fiction" />
        <rect width="2" height="6" className="fill-paper" opacity="0.55" />
      </pattern>
      <rect width="100%" height="100%" className="fill-rule" />
      <rect width={`${share(fact)}%`} height="100%" className="fill-fact" />
      <rect x={`${share(fact)}%`} width={`${share(unsure)}%`} height="100%" className="fill-line" opacity="0.6" />
      <rect x={`${share(fact + unsure)}%`} width={`${share(fiction)}%`} height="100%" fill={`url(#${stripes})`} />
      {cuts.map((at) => (
        <rect key={at} x={`${at}%`} width="2" height="100%" transform="translate(-1)" className="fill-paper" />
      ))}
    </svg>
  );
}
