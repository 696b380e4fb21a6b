import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type PanelProps = Omit<ComponentProps<"section">, "title"> & {
  /** The heading, and the region's accessible name. */
  title: string;
  /** Stands at the far end of the heading's line. */
  aside?: ReactNode;
  level?: 2 | 3;
};

/** A named region under a heavy top rule with a small heading. */
export function Panel({ title, aside, level = 2, className, children, ...rest }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section aria-label={title} className={classNames("border-t-2 border-ink pt-2.5 pb-5", className)} {...rest}>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <Heading className="kicker text-ink">{title}</Heading>
        {aside && <div className="text-xs text-soft">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
