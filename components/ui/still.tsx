import type { ReactNode } from "react";
import { markup } from "@/components/ui/markup.ts";
import { Written } from "@/components/ui/written.tsx";

/**
 * A part of a public page that stays as the server wrote it. React neither writes each of its elements twice into the page
 * (as HTML and as data) nor looks at them again in the browser (docs/decisions/0027). Only tags and components that put
 * tags together; what needs React stands beside it.
 */
export function Still({ children }: { children: ReactNode }) {
  const html = markup(children);
  return html && <Written className="contents" html={html} />;
}
