import type { ElementContent } from "hast";
import type { Image, Link, Paragraph, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import { embedFromUrl, embedLabel } from "./embeds.ts";
import { element } from "./inline.ts";
import { textOf } from "./markdown-text.ts";

const PART = /(?<!\\)\|/;
const CARD = /^embed(?:\s*\|\s*|\s*$)/i;

/** Turns paragraphs that hold only a picture, or only the address of a video, into figures. */
export function readFigures(tree: Root): void {
  visit(tree, "paragraph", (paragraph) => {
    const [only, ...rest] = paragraph.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
    if (rest.length > 0) return;
    if (only?.type === "image") becomeFigure(paragraph, [picture(only)], only.title ?? "");
    if (only?.type === "link") becomeCard(paragraph, only);
  });
}

function becomeCard(paragraph: Paragraph, link: Link): void {
  const embed = embedFromUrl(link.url);
  const words = textOf(link);
  const isBare = !link.title && words === link.url;
  if (!embed || !(isBare || CARD.test(link.title ?? ""))) return;
  const label = isBare ? embedLabel(embed) : words;
  const card = element("a", { href: link.url }, [{ type: "text", value: label }]);
  becomeFigure(paragraph, [card], (link.title ?? "").replace(CARD, ""));
  paragraph.data = { ...paragraph.data, hProperties: { dataEmbed: embed.provider, dataEmbedId: embed.id } };
}

function becomeFigure(paragraph: Paragraph, content: ElementContent[], title: string): void {
  const caption = captionOf(title);
  const children = caption.length === 0 ? content : [...content, element("figcaption", {}, caption)];
  paragraph.data = { ...paragraph.data, hName: "figure", hChildren: children };
}

function picture(image: Image): ElementContent {
  return element("img", { src: image.url, alt: image.alt ?? "" }, []);
}

/** "Caption | Credit | Licence": each part may carry links and emphasis. */
function captionOf(title: string): ElementContent[] {
  const [caption = "", ...credit] = title.split(PART).map((part) => part.trim());
  const small = credit.filter((part) => part !== "").join(" · ");
  if (small === "") return inlineHast(caption);
  const end = element("small", {}, inlineHast(small));
  return caption === "" ? [end] : [...inlineHast(caption), { type: "text", value: " " }, end];
}

function inlineHast(markdown: string): ElementContent[] {
  const paragraph = fromMarkdown(markdown).children[0];
  const content: PhrasingContent[] =
    paragraph?.type === "paragraph" ? paragraph.children : [{ type: "text", value: markdown }];
  const tree = toHast({ type: "paragraph", children: content });
  return tree.type === "element" ? tree.children : [];
}
