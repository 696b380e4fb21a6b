import type { Element } from "hast";
import { addBlock, endLeaf, tightContent } from "./frame.ts";
import { element } from "./inline.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from "./parse-html.ts";
import { directionOf, inside, mayHold, type Place, type Visit } from "./place.ts";

interface Item {
  li: HtmlElement | null;
  nodes: HtmlNode[];
}

/** Adds a list. What stands between its items belongs to the item before. */
export function addList(node: HtmlElement, place: Place, visit: Visit): void {
  const tag = node.tagName === "ol" ? "ol" : "ul";
  endLeaf(place.frame);
  if (!mayHold(place, tag)) {
    visit(node.childNodes, place);
    endLeaf(place.frame);
    return;
  }
  const direction = directionOf(node, place.direction);
  const items = itemsOf(node).flatMap((item) => itemElement(item, place, visit));
  const start = tag === "ol" ? startOf(node) : {};
  if (items.length > 0) addBlock(place.frame, element(tag, { ...direction, ...start }, items));
}

function itemsOf(list: HtmlElement): Item[] {
  const items: Item[] = [];
  for (const child of list.childNodes) {
    const last = items.at(-1);
    if (isElement(child) && child.tagName === "li") items.push({ li: child, nodes: [...child.childNodes] });
    else if (isText(child) && child.value.trim() === "") continue;
    else if (last) last.nodes.push(child);
    else items.push({ li: null, nodes: [child] });
  }
  return items;
}

function itemElement(item: Item, place: Place, visit: Visit): Element[] {
  const within = inside(place);
  visit(item.nodes, within);
  const content = tightContent(within.frame);
  return content.length === 0 ? [] : [element("li", item.li ? directionOf(item.li, {}) : {}, content)];
}

function startOf(list: HtmlElement): { start?: string } {
  const start = attribute(list, "start");
  return /^[1-9]\d{0,4}$|^0$/.test(start) && start !== "1" ? { start } : {};
}
