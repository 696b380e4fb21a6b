import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type Crumb = { label: string; href?: string };

/** The way to this page; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs, className, ...rest }: ComponentProps<"nav"> & { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className={classNames("text-sm text-soft", className)} {...rest}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {href ? (
              <a href={href} className="quiet-link target">
                {label}
              </a>
            ) : (
              <span aria-current="page" className="text-ink">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
