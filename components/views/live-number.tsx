"use client";

import { Count, type CountProps } from "@/components/ui/count.tsx";
import { useLive } from "@/components/views/live.ts";
import type { LiveNumbers } from "@/lib/views/schema.ts";

/** A number that comes in the page and then stays up to date. A total never falls. */
export function LiveNumber({
  storyId,
  name,
  initial,
  ...rest
}: Omit<CountProps, "value"> & { storyId: string; name: keyof LiveNumbers; initial: number }) {
  const live = useLive(storyId)?.[name] ?? initial;
  return <Count value={name === "total" ? Math.max(initial, live) : live} {...rest} />;
}
