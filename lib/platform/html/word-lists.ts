import type { Element } from "hast";
import { addBlock, endLeaf, tightContent } from "./frame.ts";
import { element } from "./inline.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, textBelow, walkNodes } from "./parse-html.ts";
import { inside, mayHold, type Place, type Visit } from "./place.ts";

interface WordItem {
  node: HtmlElement;
  level: number;
  isNumbered: boolean;
}

/** The list that begins at `nodes[index]`, when a word processor wrote its items as paragraphs with a list style. */
export function wordListAt(
  nodes: readonly HtmlNode[],
  index: number,
  place: Place,
): { found: WordItem[]; last: number } | null {
  if (!mayHold(place, "ul")) return null;
  const found: WordItem[] = [];
  let last = index;
  for (let next = index; next < nodes.length; next++) {
    const item = wordItem(nodes[next]);
    if (item) {
      found.push(item);
      last = next;
    } else if (!isGap(nodes[next]) || found.length === 0) break;
  }
  return found.length === 0 ? null : { found, last };
}

/** Adds such a list, deeper levels as lists within the item before them. */
export function addWordList(items: readonly WordItem[], place: Place, visit: Visit): void {
  const top = Math.min(...items.map((item) => item.level));
  const isNumbered = items[0]?.isNumbered ?? false;
  const list: Element[] = [];
  for (let start = 0; start < items.length; ) {
    let end = start + 1;
    while (end < items.length && (items[end]?.level ?? top) > top) end += 1;
    list.push(...itemElement(items.slice(start, end), place, visit));
    start = end;
  }
  endLeaf(place.frame);
  if (list.length > 0) addBlock(place.frame, element(isNumbered ? "ol" : "ul", {}, list));
}

function itemElement([first, ...deeper]: WordItem[], place: Place, visit: Visit): Element[] {
  if (!first) return [];
  const within = inside(place);
  visit(first.node.childNodes, within);
  if (deeper.length > 0) {
    if (mayHold(within, "ul")) addWordList(deeper, within, visit);
    else for (const item of deeper) visit(item.node.childNodes, within);
  }
  const content = tightContent(within.frame);
  return content.length === 0 ? [] : [element("li", {}, content)];
}

function wordItem(node: HtmlNode | undefined): WordItem | null {
  if (!node || !isElement(node) || node.tagName !== "p") return null;
  const level = /mso-list:\s*l\d+ level(\d)/i.exec(attribute(node, "style"))?.[1];
  return level === undefined ? null : { node, level: Number(level), isNumbered: /^\(?\w+[.)]/.test(markerOf(node)) };
}

/** The bullet or number that the word processor wrote as text for programs that know no lists. */
function markerOf(node: HtmlElement): string {
  let marker = "";
  walkNodes(node.childNodes, (child) => {
    if (marker !== "" || !isElement(child)) return undefined;
    if (!/mso-list:\s*ignore/i.test(attribute(child, "style"))) return undefined;
    marker = textBelow(child.childNodes).trim();
    return "skip";
  });
  return marker;
}

function isGap(node: HtmlNode | undefined): boolean {
  return node !== undefined && (node.nodeName === "#comment" || (isText(node) && node.value.trim() === ""));
}
