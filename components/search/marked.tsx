import { Fragment } from "react";
import type { Part } from "@/lib/search/rules/highlight.ts";

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    at += text.length;
    return hit ? (
      <mark key={at} className="bg-fact-wash text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    );
  });
}
