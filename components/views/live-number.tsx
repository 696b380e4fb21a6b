import { Count, type CountProps } from "@/components/ui/count.tsx";
import type { LiveNumbers } from "@/lib/views/schema.ts";

/** A number that comes in the page, and that the page's first script then keeps up to date. */
export function LiveNumber({
  name,
  initial,
  ...rest
}: Omit<CountProps, "value"> & { name: keyof LiveNumbers; initial: number }) {
  return <Count value={initial} data-live={name} suppressHydrationWarning {...rest} />;
}
