import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { useOwnId } from "@/components/ui/use-own-id.ts";

export type SparklineProps = Omit<ComponentProps<"svg">, "children" | "values"> & {
  values: readonly number[];
  /** What is drawn: "Views, last 24 hours". */
  title: string;
  /** The same in a sentence; "Most: 84, now: 12." when left out. */
  description?: string;
};

const step = 13;
const height = 44;

/** Small bars, oldest first; the last one, which is still growing, in the accent. */
export function Sparkline({ values, title, description, className, ...rest }: SparklineProps) {
  const id = useOwnId();
  const most = Math.max(1, ...values);
  const width = values.length * step - 2;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={classNames("block h-11 w-full", className)}
      {...rest}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description ?? `Most: ${Math.max(0, ...values)}, latest: ${values.at(-1) ?? 0}.`}</desc>
      {values.map((value, index) => {
        const tall = Math.max(2, Math.round((value / most) * height));
        const last = index === values.length - 1;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            x={index * step}
            y={height - tall}
            width={step - 2}
            height={tall}
            className={last ? "fill-accent" : "fill-line"}
            opacity={last ? 1 : 0.55}
          />
        );
      })}
    </svg>
  );
}
