import type { Nodes } from "mdast";

/** The plain text of a Markdown node. */
export function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  if (node.type === "break") return " ";
  return "value" in node && node.type !== "html" ? node.value : "";
}
