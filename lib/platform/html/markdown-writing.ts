import type { Element, ElementContent } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { Html, Nodes, Paragraph, PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { embedPage, isEmbed } from "./embeds.ts";
import { textOf } from "./markdown-text.ts";

/** How our elements that Markdown does not know are written so that reading makes them again. */
export const handlers: Record<string, Handle> = {
  figure: writeFigure,
  blockquote: writeQuote,
  u: writeTag,
  sub: writeTag,
  sup: writeTag,
  small: writeTag,
  td: writeCell,
  th: writeCell,
  caption: () => undefined,
};

function writeTag(state: State, node: Element): Nodes[] {
  return [html(`<${node.tagName}>`), ...(state.all(node) as PhrasingContent[]), html(`</${node.tagName}>`)];
}

function writeQuote(state: State, node: Element): Nodes {
  const children = state.toFlow(state.all(node));
  if (node.properties.dataPull === undefined) return { type: "blockquote", children };
  const [first, ...rest] = children;
  const mark = html("[!pull]\n");
  if (first?.type !== "paragraph")
    return { type: "blockquote", children: [{ type: "paragraph", children: [mark] }, ...children] };
  return { type: "blockquote", children: [{ type: "paragraph", children: [mark, ...first.children] }, ...rest] };
}

function writeFigure(state: State, node: Element): Nodes[] {
  const [main, caption] = node.children.filter((child) => child.type === "element");
  const title = caption ? captionText(state, caption) : "";
  const embed = { provider: String(node.properties.dataEmbed), id: String(node.properties.dataEmbedId) };
  if (isEmbed(embed) && main) {
    const card = title === "" ? "embed" : `embed | ${title}`;
    return [paragraph({ type: "link", url: embedPage(embed), title: card, children: inline(state, main) })];
  }
  if (main?.tagName !== "img") return state.all(node);
  const { src, alt } = main.properties;
  return [paragraph({ type: "image", url: String(src), alt: String(alt ?? ""), title: title || null })];
}

function captionText(state: State, caption: Element): string {
  const last = caption.children.at(-1);
  const credit = last?.type === "element" && last.tagName === "small" ? last : null;
  const words = credit ? caption.children.slice(0, -1) : caption.children;
  const parts = [lineOf(state, words), ...(credit ? lineOf(state, credit.children).split(" · ") : [])];
  return parts.join(" | ").trim();
}

function lineOf(state: State, children: ElementContent[]): string {
  const content = state.all({ type: "root", children: [...children] }) as PhrasingContent[];
  const line = toMarkdown(paragraph(...content))
    .replace(/\\?\s*\n/g, " ")
    .replace(/(?:\s|\\?&#x20;)+$/, "");
  return line.replace(/(?<!\\)\|/g, "\\|");
}

/** A cell is one line of Markdown: blocks within it are parted by `<br>`. */
function writeCell(state: State, node: Element): Nodes {
  const children = state.all(node).flatMap((child, index) => {
    const content: PhrasingContent[] = isPhrasing(child) ? [child] : cellContent(child);
    return index > 0 && !isPhrasing(child) ? [html("<br>"), ...content] : content;
  });
  return { type: "tableCell", children: children.map((child) => (child.type === "break" ? html("<br>") : child)) };
}

function cellContent(block: Nodes): PhrasingContent[] {
  if (block.type === "paragraph") return block.children;
  if (block.type !== "list") return [{ type: "text", value: textOf(block) }];
  return block.children.flatMap((item, index) => [
    ...(index > 0 ? [html("<br>")] : []),
    { type: "text" as const, value: `• ${textOf(item)}` },
  ]);
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return !["paragraph", "list", "blockquote", "code", "heading", "thematicBreak", "table"].includes(node.type);
}

function inline(state: State, node: Element): Exclude<PhrasingContent, { type: "link" }>[] {
  return [{ type: "text", value: textOf({ type: "root", children: state.all(node) as PhrasingContent[] }) }];
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

function html(value: string): Html {
  return { type: "html", value };
}
