const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it can stand in XML, between tags and in attributes. XML knows no control characters, however they are written. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFDD0-\uFDEF]|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
