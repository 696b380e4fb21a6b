import type { RefObject } from "react";

/** What was typed as Markdown before the editor was there, as HTML; null when nothing was. */
export async function typedMarkdown(
  field: RefObject<HTMLTextAreaElement | null>,
  before: string,
): Promise<string | null> {
  if (!isChanged(field.current, before)) return null;
  const { markdownToHtml } = await import("@/lib/platform/html/markdown.ts");
  return markdownToHtml(field.current?.value ?? before).html;
}

function isChanged(field: HTMLTextAreaElement | null, before: string): boolean {
  return field !== null && field.value.trim() !== before.replace(/\r\n?/g, "\n").trim();
}
