import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse, parseFragment } from "parse5";
import { DROPPED } from "./elements.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Unclosed formatting is opened again in each later block: a few kilobytes can ask for millions of elements. */
const MOST_ELEMENTS = 100_000;

/** The markup is longer or asks for more elements than anything a person writes. The message is for its sender. */
export class MarkupTooLarge extends RangeError {
  override readonly name = "MarkupTooLarge";
}

/** Parses a fragment as a browser would inside `<body>`, without running or fetching anything. */
export function parseHtml(html: string): HtmlNode[] {
  const body = defaultTreeAdapter.createElement(names.TAG_NAMES.BODY, names.NS.HTML, []);
  const treeAdapter = boundedAdapter("This text has too much formatting. Paste it as plain text.");
  return parseFragment(body, html.toWellFormed(), { treeAdapter, scriptingEnabled: false }).childNodes;
}

/** Parses a whole page as a browser would, within the same bounds. */
export function parsePage(html: string): HtmlNode[] {
  return parse(html.toWellFormed(), { treeAdapter: boundedAdapter("This page has too much markup.") }).childNodes;
}

function boundedAdapter(tooMuch: string): typeof defaultTreeAdapter {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...args) => {
    if (++elements > MOST_ELEMENTS) throw new MarkupTooLarge(tooMuch);
    return defaultTreeAdapter.createElement(...args);
  };
  return { ...defaultTreeAdapter, createElement };
}

/** Says whether a node is an element, in any namespace. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** Says whether a node is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

/** Says whether an element is HTML's own: SVG and MathML have elements of the same names. */
export function isHtml(element: HtmlElement): boolean {
  return element.namespaceURI === names.NS.HTML;
}

/** An attribute's value, or "" when it is missing. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? "";
}

/** Walks below `roots` in document order without recursion, so that no nesting is too deep; `enter` may say "skip". */
export function walkNodes(roots: readonly HtmlNode[], enter: (node: HtmlNode) => "skip" | undefined): void {
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (enter(node) === "skip" || !isElement(node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) waiting.push(child);
    }
  }
}

/** All text below some nodes that a reader would see, line breaks as newlines. */
export function textBelow(roots: readonly HtmlNode[]): string {
  const parts: string[] = [];
  walkNodes(roots, (node) => {
    if (isText(node)) parts.push(node.value);
    if (!isElement(node)) return undefined;
    if (node.tagName === "br") parts.push("\n");
    return DROPPED.has(node.tagName) ? "skip" : undefined;
  });
  return parts.join("");
}
