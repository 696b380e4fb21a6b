import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

const formats = {
  date: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }),
  clock: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
};

export type TimeFormat = keyof typeof formats | "full";

export type TimeProps = Omit<ComponentProps<"time">, "dateTime" | "children"> & {
  at: Date | string;
  /** date 23 Nov 2026 · full 23 Nov 2026, 14:20 UTC · day 23 Nov · clock 14:20 · long Monday 23 November */
  format?: TimeFormat;
  /** Becomes "4 min ago" once the first script runs; keeps a fixed width, so put it last in its line. */
  relative?: boolean;
};

/** A moment, readable by people and machines. A cached page cannot know "ago", so the absolute time is what it says. */
export function Time({ at, format = "date", relative, className, ...rest }: TimeProps) {
  const moment = new Date(at);
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatTime(moment, "full")}
      data-relative={relative || undefined}
      suppressHydrationWarning={relative}
      className={classNames("num", relative && "inline-block min-w-[11ch] whitespace-nowrap", className)}
      {...rest}
    >
      {formatTime(moment, format)}
    </time>
  );
}

/** The words of a moment, in UTC, the same on every server. */
export function formatTime(moment: Date, format: TimeFormat): string {
  if (format !== "full") return formats[format].format(moment);
  return `${formats.date.format(moment)}, ${formats.clock.format(moment)} UTC`;
}
