import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textBelow,
} from "../platform/html/parse-html.ts";
import {
  isBesideShares,
  isBoilerplate,
  isBoilerplateClass,
  isShareLink,
  isTrackingPixel,
} from "./rules/boilerplate.ts";

const BLOCKS = new Set(
  "p div section article aside footer ul ol li table tbody tr td h1 h2 h3 h4 h5 h6 blockquote pre figure hr center".split(
    " ",
  ),
);
const BLANK = /^[\s\u00A0|·•,/]*$/;

/**
 * Takes out what feed software added to an item: pixels, boxes for sharing, sentences such as "The post … appeared
 * first on …". Changes the nodes given, and answers with those that stay.
 */
export function removeBoilerplate(nodes: readonly HtmlNode[]): HtmlNode[] {
  return withoutTail(nodes.filter(stays));
}

function stays(node: HtmlNode): boolean {
  if (!isElement(node)) return true;
  if (isMachinery(node)) return false;
  const before = node.childNodes.length;
  node.childNodes = withoutTail(node.childNodes.filter(stays));
  if (node.childNodes.length < before && isEmptied(node)) return false;
  return !(isLeafBlock(node) && isNotice(node.childNodes));
}

function isMachinery(element: HtmlElement): boolean {
  if (isBoilerplateClass(attribute(element, "class"))) return true;
  if (element.tagName === "a") return isShare(element) && textBelow([element]).trim() === "";
  return element.tagName === "img" && isTrackingPixel(pictureOf(element));
}

function pictureOf(image: HtmlElement) {
  const [src, width, height, style] = ["src", "width", "height", "style"].map((name) => attribute(image, name));
  return { src: src ?? "", width: width ?? "", height: height ?? "", style: style ?? "" };
}

function isShare(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === "a" && isShareLink(attribute(node, "href"));
}

/** One of the known sentences, or a row of links for sharing; a link of that kind within a sentence is its writer's. */
function isNotice(nodes: readonly HtmlNode[]): boolean {
  if (isBoilerplate(textBelow(nodes))) return true;
  const shares = nodes.flatMap((node) => (isElement(node) ? [node, ...node.childNodes] : [node])).filter(isShare);
  if (shares.length === 0) return false;
  const others = nodes.filter((node) => !shares.some((share) => share === node || share.parentNode === node));
  return isBesideShares(textBelow(others));
}

/** Nothing but separators is left of a paragraph around a pixel. */
function isEmptied(element: HtmlElement): boolean {
  return element.childNodes.every(
    (child) =>
      (isText(child) && BLANK.test(child.value)) ||
      (isElement(child) && child.tagName === "br") ||
      !(isElement(child) || isText(child)),
  );
}

function isLeafBlock(element: HtmlElement): boolean {
  return (
    BLOCKS.has(element.tagName) && !element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName))
  );
}

/** Sentences that stand at the end without a paragraph of their own, after a line break or a block. */
function withoutTail(nodes: HtmlNode[]): HtmlNode[] {
  let end = nodes.length;
  while (end > 0 && !isBreak(nodes[end - 1])) end--;
  const tail = nodes.slice(end);
  if (end > 0 && tail.length > 0 && isNotice(tail)) return withoutTail(nodes.slice(0, end));
  return nodes;
}

function isBreak(node: HtmlNode | undefined): boolean {
  return node !== undefined && isElement(node) && (BLOCKS.has(node.tagName) || node.tagName === "br");
}
