import type { XmlElement } from "./element.ts";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const ADDRESSES = new Set(["href", "src", "poster", "cite", "data"]);

/** What is below an element, written as HTML; relative addresses are resolved where an element within says against what. */
export function markupOf(element: XmlElement): string {
  const parts: string[] = [];
  for (const child of element.children) write(child, element.base, parts);
  return parts.join("").trim();
}

function write(child: XmlElement | string, outer: string | null, parts: string[]): void {
  if (typeof child === "string") {
    parts.push(escapeText(child));
    return;
  }
  parts.push(`<${child.local}`);
  for (const [name, value] of child.attributes) {
    if (!isMarkup(name)) continue;
    const written = ADDRESSES.has(name) && child.base !== outer ? absolute(value, child.base) : value;
    parts.push(` ${name}="${escapeText(written).replaceAll('"', "&quot;")}"`);
  }
  parts.push(">");
  for (const inner of child.children) write(inner, outer, parts);
  if (!VOID.has(child.local)) parts.push(`</${child.local}>`);
}

function isMarkup(attribute: string): boolean {
  return /^[a-z][\w.-]*(?::[\w.-]+)?$/.test(attribute) && !attribute.startsWith("xml");
}

function absolute(address: string, base: string | null): string {
  return (base === null ? null : URL.parse(address, base)?.href) ?? address;
}

/** Text as it stands in HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
