import type { ComponentProps } from "react";
import { WrittenText } from "@/components/ui/written-text.tsx";
import { leaveOut, writeTextsWith } from "@/lib/platform/render/texts.ts";

writeTextsWith(WrittenText);

export type WrittenProps = Omit<ComponentProps<"div">, "children" | "dangerouslySetInnerHTML"> & {
  /** Safe HTML: escaped by whoever wrote it, or from the sanitiser. */
  html: string;
};

/** HTML that React shows as it comes. Where a page is kept, it is in the page once, and not in its data too. */
export function Written({ html, ...rest }: WrittenProps) {
  const place = leaveOut(html);
  return place === null ? <WrittenText html={html} {...rest} /> : <WrittenText place={place} {...rest} />;
}
