import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { formatNumber } from "@/components/ui/format-number.ts";

const rooms = {
  2: "min-w-[2ch]",
  3: "min-w-[3ch]",
  5: "min-w-[5ch]",
  6: "min-w-[6ch]",
  7: "min-w-[7ch]",
  9: "min-w-[9ch]",
};

export type CountProps = Omit<ComponentProps<"span">, "children"> & {
  value: number;
  /** Room for this many characters ("4,812" is 5), so that a growing number moves nothing. */
  room?: keyof typeof rooms;
};

/** A figure with thousands marked, in figures of one width. */
export function Count({ value, room, className, ...rest }: CountProps) {
  return (
    <span className={classNames("num", room && `inline-block ${rooms[room]}`, className)} {...rest}>
      {formatNumber(value)}
    </span>
  );
}
