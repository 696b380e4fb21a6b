import { addPreformatted, addQuote, addRule } from "./blocks.ts";
import { DROPPED, HEADINGS, LISTS, MARKS, MEDIA, PREFORMATTED, WRAPPERS } from "./elements.ts";
import { addMedia } from "./figures.ts";
import { addBreak, addText, endLeaf } from "./frame.ts";
import { withMark } from "./inline.ts";
import { safeHref } from "./links.ts";
import { addList } from "./lists.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, isHtml, isText, walkNodes } from "./parse-html.ts";
import { directionOf, type Place } from "./place.ts";
import { isHidden, isUndone, marksOfStyle } from "./styles.ts";
import { addTable } from "./tables.ts";
import { addWordList, wordListAt } from "./word-lists.ts";

/** Deeper than any page nests; below it only the text is kept, so that the walk itself stays shallow. */
const DEEPEST = 150;

/** Rebuilds what foreign nodes say out of our own elements, in the frame of `place`. */
export function visit(nodes: readonly HtmlNode[], place: Place): void {
  if (place.depth > DEEPEST) {
    visitFlat(nodes, place);
    return;
  }
  const deeper = { ...place, depth: place.depth + 1 };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const items = wordListAt(nodes, index, place);
    if (items) {
      addWordList(items.found, deeper, visit);
      index = items.last;
    } else if (isText(node)) addText(place.frame, node.value, place);
    else if (isElement(node)) visitElement(node, deeper);
  }
}

function visitFlat(nodes: readonly HtmlNode[], place: Place): void {
  walkNodes(nodes, (node) => {
    if (isText(node)) addText(place.frame, node.value, place);
    if (!isElement(node)) return undefined;
    if (DROPPED.has(node.tagName) || isHidden(node)) return "skip";
    if (!isPhrasing(node.tagName)) endLeaf(place.frame);
    return undefined;
  });
}

function isPhrasing(tag: string): boolean {
  return !(WRAPPERS.has(tag) || HEADINGS.has(tag) || LISTS.has(tag) || PREFORMATTED.has(tag) || tag === "blockquote");
}

function visitElement(node: HtmlElement, place: Place): void {
  const tag = node.tagName.toLowerCase();
  if (DROPPED.has(tag) || isHidden(node)) return;
  if (!isHtml(node)) visit(node.childNodes, place);
  else if (tag === "br") addBreak(place.frame, place);
  else if (MEDIA.has(tag)) addMedia(node, place, visit);
  else if (tag === "blockquote") addQuote(node, place, visit);
  else if (LISTS.has(tag)) addList(node, place, visit);
  else if (tag === "table") addTable(node, place, visit);
  else if (PREFORMATTED.has(tag)) addPreformatted(node, place);
  else if (tag === "hr") addRule(place);
  else visitText(node, tag, place);
}

function visitText(node: HtmlElement, tag: string, place: Place): void {
  const heading = HEADINGS.get(tag);
  const marked = { ...place, marks: marksAt(node, tag, place) };
  if (!heading && !WRAPPERS.has(tag)) {
    visitInline(node, tag, marked);
    return;
  }
  const leaf = heading && place.job.rules.tags.has(heading) ? heading : place.leaf;
  endLeaf(place.frame);
  visit(node.childNodes, { ...marked, leaf, direction: directionOf(node, place.direction) });
  endLeaf(place.frame);
}

function visitInline(node: HtmlElement, tag: string, place: Place): void {
  if (tag === "q") addText(place.frame, "“", place);
  visit(node.childNodes, place);
  if (tag === "q") addText(place.frame, "”", place);
}

function marksAt(node: HtmlElement, tag: string, place: Place): Place["marks"] {
  const href = tag === "a" ? safeHref(attribute(node, "href"), place.job.base) : null;
  const own = MARKS.get(tag);
  const wanted = [...(own && !isUndone(node, own) ? [own] : []), ...(HEADINGS.has(tag) ? [] : marksOfStyle(node))];
  const allowed = wanted.filter((mark) => place.job.rules.tags.has(mark));
  const marks = allowed.reduce((all, mark) => withMark(all, { tag: mark }), place.marks);
  return href === null ? marks : withMark(marks, { tag: "a", href });
}
