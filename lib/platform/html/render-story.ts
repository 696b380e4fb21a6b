import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { SKIP, visit } from "unist-util-visit";
import { oneLine } from "../text/clean.ts";
import { embedPlayer, isEmbed } from "./embeds.ts";
import { element } from "./inline.ts";
import { plainTextOf } from "./plain-text.ts";
import { drawPicture, type StoryPicture } from "./render-picture.ts";
import { serialise } from "./serialise.ts";

/** One heading, for a list of contents: a link to `#id`. */
export interface ContentsEntry {
  id: string;
  text: string;
  level: number;
}

export interface RenderOptions {
  /** Pictures by the `src` that the story uses. */
  pictures: ReadonlyMap<string, StoryPicture>;
  /** The first picture is near the top: load it at once. */
  eagerFirst?: boolean;
  /** The `sizes` of pictures in the text column. */
  sizes?: string;
}

const TEXT_COLUMN = "(min-width: 44rem) 40rem, calc(100vw - 2rem)";
const LONGEST_ID = 60;

/** Turns stored, sanitised HTML into what stands on the page: heading ids, responsive pictures, scrolling tables, cards. */
export function renderStory(html: string, options: RenderOptions): { html: string; contents: ContentsEntry[] } {
  const tree = fromHtml(html, { fragment: true });
  const contents = numberHeadings(tree);
  drawPictures(tree, options);
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "figure") drawCard(node);
    if (node.tagName !== "table" || !parent || index === undefined) return undefined;
    parent.children[index] = scroller(node);
    return SKIP;
  });
  return { html: serialise(tree), contents };
}

function drawPictures(tree: Root, options: RenderOptions): void {
  let isEager = options.eagerFirst ?? false;
  visit(tree, { tagName: "img" }, (node, index, parent) => {
    if (node.type !== "element" || !parent || index === undefined) return undefined;
    const picture = options.pictures.get(String(node.properties.src));
    parent.children[index] = drawPicture(node, picture, { isEager, sizes: options.sizes ?? TEXT_COLUMN });
    isEager = false;
    return SKIP;
  });
}

/** Only in the rendered page: a stored id would let a story name itself as something on the page. */
function numberHeadings(tree: Root): ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  const taken = new Set<string>();
  visit(tree, "element", (node) => {
    const level = /^h([2-4])$/.exec(node.tagName)?.[1];
    if (level === undefined) return;
    const text = plainTextOf(node.children).replace(/\s+/g, " ");
    const id = freeId(idOf(text), taken);
    node.properties.id = id;
    contents.push({ id, text, level: Number(level) });
  });
  return contents;
}

function idOf(text: string): string {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `s-${oneLine(words.join("-"), LONGEST_ID).replace(/-+$/, "") || "part"}`;
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function drawCard(figure: Element): void {
  const embed = { provider: String(figure.properties.dataEmbed), id: String(figure.properties.dataEmbedId) };
  if (!isEmbed(embed)) return;
  figure.properties = { className: ["embed-card"], ...figure.properties, dataEmbedSrc: embedPlayer(embed) };
}

/** A wide table scrolls in its own box, which the keyboard reaches too. */
function scroller(table: Element): Element {
  visit(table, "element", (node) => {
    if (node.tagName === "thead") visit(node, { tagName: "th" }, labelColumn);
  });
  const caption = table.children.find((child) => child.type === "element" && child.tagName === "caption");
  const ariaLabel = (caption ? plainTextOf([caption as ElementContent]) : "") || "Table";
  return element("div", { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel }, [table]);
}

function labelColumn(cell: Element): void {
  cell.properties.scope ??= "col";
}
