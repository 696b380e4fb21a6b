import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

/** The browser's own file field with a button of ours; put it in a `Field`. */
export function FileInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="file"
      className={classNames(
        "block w-full text-sm text-soft file:me-3 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-solid",
        "file:border-ink file:bg-transparent file:px-4 file:text-[0.9375rem] file:font-semibold file:text-ink hover:file:bg-sunken",
        className,
      )}
      {...rest}
    />
  );
}
