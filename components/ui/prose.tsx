import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type ProseProps = Omit<ComponentProps<"div">, "children" | "dangerouslySetInnerHTML"> & {
  /** HTML from the sanitiser, and from nowhere else. */
  html: string;
  /** `story`: the reading face. `plain`: the interface's, for comments and biographies. */
  look?: "story" | "plain";
};

/** Text that people wrote, rendered. */
export function Prose({ html, look = "story", className, ...rest }: ProseProps) {
  return (
    <div
      className={classNames(look === "story" ? "story-body" : "plain-body", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place where sanitised HTML enters a page
      dangerouslySetInnerHTML={{ __html: html }}
      {...rest}
    />
  );
}
