import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type EmptyStateProps = Omit<ComponentProps<"div">, "title"> & {
  title: ReactNode;
  /** The next step: a link or a button. */
  action?: ReactNode;
};

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, action, className, children, ...rest }: EmptyStateProps) {
  return (
    <div className={classNames("border-y border-rule py-8", className)} {...rest}>
      <p className="headline text-xl">{title}</p>
      {children && <div className="mt-1.5 max-w-prose text-soft">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
