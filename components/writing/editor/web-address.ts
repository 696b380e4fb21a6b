import { safeHref } from "@/lib/platform/html/links.ts";

/** The address that was typed, with https:// where that was left out; null when it is none. */
export function webAddressOf(typed: string): string | null {
  const text = typed.trim();
  if (/^[#/]/.test(text)) return safeHref(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text)) return safeHref(text);
  return /^[^\s/]+\.[^\s/]+/.test(text) ? safeHref(`https://${text}`) : null;
}
