import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";

/** Writes a tree as HTML, each time in the same way. */
export function serialise(tree: Root): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true }, allowDangerousHtml: false });
}
