import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type DialogProps = Omit<ComponentProps<"dialog">, "id" | "title"> & { id: string; title: ReactNode };

/** A native modal dialog, opened by a `DialogTrigger` of the same id; Esc, the backdrop and Close shut it. */
export function Dialog({ id, title, className, children, ...rest }: DialogProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      closedby="any"
      className={classNames(
        "m-auto w-full max-w-form overflow-auto border border-ink bg-paper p-0 text-ink shadow-float max-xs:max-w-[calc(100vw-1.5rem)]",
        className,
      )}
      {...rest}
    >
      <div className="flex items-start justify-between gap-4 px-5 pt-4">
        <h2 id={`${id}-title`} className="headline pt-1.5 text-xl">
          {title}
        </h2>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Close"
            className="-me-3 inline-flex size-11 items-center justify-center text-soft hover:text-ink"
          >
            <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
              <path d="m2 2 12 12M14 2 2 14" stroke="currentColor" strokeWidth="1.75" />
            </svg>
          </button>
        </form>
      </div>
      <div className="px-5 pt-2 pb-5">{children}</div>
    </dialog>
  );
}
