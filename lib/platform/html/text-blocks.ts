import type { Element, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

export type BlockKind = "paragraph" | "heading" | "quote" | "item" | "code" | "row" | "picture" | "video" | "line";

/** A part of a text that stands by itself, in words: a paragraph, a row of a table, a picture with what is said about it. */
export type TextBlock = { kind: BlockKind; text: string };

const passed = new Set(["ul", "ol", "div", "section", "table", "thead", "tbody", "tfoot"]);
const leaves: Record<string, BlockKind> = {
  ...{ h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading" },
  ...{ caption: "heading", tr: "row" },
};
const inside: Record<string, BlockKind> = { blockquote: "quote", li: "item" };

/** The blocks of clean HTML, so that two versions of it can be compared. Addresses of links and pictures are told in words. */
export function textBlocks(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  collect(fromHtml(html, { fragment: true }).children, "paragraph", blocks);
  return blocks;
}

function collect(nodes: readonly RootContent[], kind: BlockKind, blocks: TextBlock[]): void {
  let run: string[] = [];
  const endRun = () => {
    add(blocks, kind, run.join(""));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== "element" || !isBlock(node)) {
      run.push(inline(node));
      continue;
    }
    endRun();
    collectBlock(node, kind, blocks);
  }
  endRun();
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:p|pre|hr|figure)$/.test(tagName) || passed.has(tagName) || tagName in leaves || tagName in inside;
}

function collectBlock(node: Element, kind: BlockKind, blocks: TextBlock[]): void {
  const { tagName, children } = node;
  if (passed.has(tagName)) collect(children, kind, blocks);
  else if (tagName in inside) collect(children, inside[tagName] ?? kind, blocks);
  else if (tagName === "hr") blocks.push({ kind: "line", text: "* * *" });
  else if (tagName === "pre") blocks.push({ kind: "code", text: letters(node) });
  else if (tagName === "figure") add(blocks, node.properties.dataEmbed ? "video" : "picture", figure(node));
  else add(blocks, leaves[tagName] ?? kind, wordsIn(node));
}

// Of code, each space counts.
function letters(node: RootContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(letters).join("") : "";
}

function wordsIn({ tagName, children }: Element): string {
  if (tagName !== "tr") return children.map(inline).join("");
  return children
    .filter(({ type }) => type === "element")
    .map(inline)
    .join(" | ");
}

function add(blocks: TextBlock[], kind: BlockKind, text: string): void {
  const line = text.replace(/\s+/g, " ").trim();
  if (line !== "") blocks.push({ kind, text: line });
}

function inline(node: RootContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.tagName === "br") return " ";
  if (node.tagName === "img") return picture(node);
  const words = node.children.map(inline).join("");
  return node.tagName === "a" ? `${words} ${address(node.properties.href)}` : words;
}

function figure(node: Element): string {
  const { dataEmbed, dataEmbedId } = node.properties;
  const words = node.children.map(inline).join(" ");
  return dataEmbed ? `${words} ${address(`${dataEmbed}:${dataEmbedId}`)}` : words;
}

function picture({ properties: { src, alt } }: Element): string {
  return `${address(src)} ${alt ?? ""}`;
}

function address(value: unknown): string {
  return `⟨${String(value ?? "").replace(/\s/g, "")}⟩`;
}
