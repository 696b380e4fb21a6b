import { attribute, type HtmlElement } from "./parse-html.ts";

/** Word processors and editors write bold as a style, and wrap a whole paste in a `<b>` that is not bold. */
export function marksOfStyle(node: HtmlElement): string[] {
  const style = attribute(node, "style").toLowerCase();
  if (style === "") return [];
  return [
    ...(/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/.test(style) ? ["strong"] : []),
    ...(/(?:^|[;\s])font-style:\s*italic/.test(style) ? ["em"] : []),
    ...(/(?:^|[;\s])text-decoration[\w-]*:[^;]*line-through/.test(style) ? ["s"] : []),
  ];
}

/** Says whether a style takes back what the element stands for. */
export function isUndone(node: HtmlElement, mark: string): boolean {
  const style = attribute(node, "style").toLowerCase();
  if (mark === "strong") return /(?:^|[;\s])font-weight:\s*(?:normal|[1-4]00)/.test(style);
  return mark === "em" && /(?:^|[;\s])font-style:\s*normal/.test(style);
}

/** Says whether the source page kept this element from its readers. */
export function isHidden(node: HtmlElement): boolean {
  if (node.attrs.some((entry) => entry.name === "hidden")) return true;
  return /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(attribute(node, "style"));
}
