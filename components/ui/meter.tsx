import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { isInside, type MeterCounts, meterParts } from "@/components/ui/meter-parts.ts";
import { useOwnId } from "@/components/ui/use-own-id.ts";

export type MeterProps = Omit<ComponentProps<"svg">, "children"> &
  MeterCounts & {
    /** `mini` is the small bar of a list. */
    size?: "normal" | "mini";
  };

/** Three counts as one bar: Fact solid, Unsure pale, Fiction striped, so that it reads without colour; told in words too. */
export function Meter({ fact, unsure, fiction, size = "normal", className, ...rest }: MeterProps) {
  const stripes = useOwnId();
  const { label, parts, cuts } = meterParts({ fact, unsure, fiction });
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames(size === "mini" ? "inline-block h-1.5 w-11" : "block h-2.5 w-full", className)}
      {...rest}
    >
      <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-fiction" />
        <rect width="2" height="6" className="fill-paper" opacity="0.55" />
      </pattern>
      <rect width="100%" height="100%" className="fill-rule" />
      <rect data-part="fact" {...placed(parts.fact)} className="fill-fact" />
      <rect data-part="unsure" {...placed(parts.unsure)} className="fill-line" opacity="0.6" />
      <rect data-part="fiction" {...placed(parts.fiction)} fill={`url(#${stripes})`} />
      <Cut at={cuts[0]} />
      <Cut at={cuts[1]} />
    </svg>
  );
}

function placed({ x, width }: { x: number; width: number }) {
  return { x: `${x}%`, width: `${width}%`, height: "100%" };
}

function Cut({ at }: { at: number }) {
  return (
    <rect
      data-part="cut"
      x={`${at}%`}
      width={isInside(at) ? 2 : 0}
      height="100%"
      transform="translate(-1)"
      className="fill-paper"
    />
  );
}
