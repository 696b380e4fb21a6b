"use client";

import { type ComponentProps, useState } from "react";
import { textAt } from "@/lib/platform/render/texts.ts";

type Text = { html: string; place?: never } | { place: number; html?: never };

/** A text of `Written`: what the data brings, or what the page says at its place. */
export function WrittenText({ html, place, ...rest }: Text & ComponentProps<"div">) {
  const [before] = useState(() => (place === undefined ? "" : textOf(place)));
  return (
    <div
      data-written={place}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: safe HTML, as `Written` asks for
      dangerouslySetInnerHTML={{ __html: html ?? before }}
      {...rest}
    />
  );
}

// In the browser the page stands there already.
function textOf(place: number): string {
  if (typeof document === "undefined") return textAt(place);
  const written = document.querySelector(`[data-written="${place}"]`);
  if (!written) throw new Error(`This page has no text ${place}.`);
  return written.innerHTML;
}
