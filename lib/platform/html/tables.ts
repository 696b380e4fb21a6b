import type { Element } from "hast";
import { addBlock, endLeaf, lineContent, lineFrame, tightContent } from "./frame.ts";
import { element } from "./inline.ts";
import { attribute, type HtmlElement, isElement } from "./parse-html.ts";
import { directionOf, inside, mayHold, type Place, type Visit } from "./place.ts";

interface Row {
  isHead: boolean;
  sources: HtmlElement[];
  cells: Element[];
}

const SPANS = { colspan: 40, rowspan: 200 };

/** Adds a table. One that only lays out a page, stands in another or has a single cell is unwrapped. */
export function addTable(node: HtmlElement, place: Place, visit: Visit): void {
  endLeaf(place.frame);
  const isLayout = /^(?:presentation|none)$/.test(attribute(node, "role"));
  if (place.inTable || isLayout || hasOneCell(node) || !mayHold(place, "table")) unwrap(node, place, visit);
  else addRows(node, place, visit);
}

function unwrap(node: HtmlElement, place: Place, visit: Visit): void {
  visit(node.childNodes, place);
  endLeaf(place.frame);
}

function addRows(node: HtmlElement, place: Place, visit: Visit): void {
  const rows = rowsOf(node, place, visit).filter((row) => row.cells.some((cell) => cell.children.length > 0));
  if (rows.flatMap((row) => row.cells).length > 1) {
    addBlock(place.frame, element("table", directionOf(node, place.direction), sections(node, rows, place, visit)));
    return;
  }
  unwrap(node, { ...place, inTable: true }, visit);
}

/** A lone cell is seen before anything is built, so that tables around tables cost no more than other wrappers. */
function hasOneCell(node: HtmlElement): boolean {
  const rows = node.childNodes.filter(isElement).flatMap((part) => part.childNodes.filter(isElement));
  return rows.flatMap((row) => row.childNodes.filter(isElement)).filter(isCell).length < 2;
}

function isCell(node: HtmlElement): boolean {
  return node.tagName === "td" || node.tagName === "th";
}

function rowsOf(node: HtmlElement, place: Place, visit: Visit): Row[] {
  return node.childNodes.filter(isElement).flatMap((part) => {
    if (!/^(?:thead|tbody|tfoot)$/.test(part.tagName)) return [];
    const isHead = part.tagName === "thead";
    return part.childNodes
      .filter(isElement)
      .filter((row) => row.tagName === "tr")
      .map((row) => rowOf(row, isHead, place, visit));
  });
}

function rowOf(row: HtmlElement, isHead: boolean, place: Place, visit: Visit): Row {
  const sources = row.childNodes.filter(isElement).filter(isCell);
  return { isHead, sources, cells: sources.map((cell) => cellElement(cell, place, visit)) };
}

function cellElement(cell: HtmlElement, place: Place, visit: Visit): Element {
  const within = { ...inside(place), inTable: true };
  visit(cell.childNodes, within);
  const scope = attribute(cell, "scope").toLowerCase();
  const isScope = cell.tagName === "th" && /^(?:col|row|colgroup|rowgroup)$/.test(scope);
  const properties = { ...directionOf(cell, {}), ...spans(cell), ...(isScope ? { scope } : {}) };
  return element(cell.tagName, properties, tightContent(within.frame));
}

function spans(cell: HtmlElement): { colSpan?: string; rowSpan?: string } {
  const span = (name: keyof typeof SPANS) => {
    const value = attribute(cell, name);
    return /^\d{1,3}$/.test(value) && Number(value) > 1 && Number(value) <= SPANS[name] ? String(Number(value)) : null;
  };
  const [colSpan, rowSpan] = [span("colspan"), span("rowspan")];
  return { ...(colSpan ? { colSpan } : {}), ...(rowSpan ? { rowSpan } : {}) };
}

/** The first row is the head when its cells say so; readers with a screen reader hear it with each cell. */
function sections(node: HtmlElement, rows: Row[], place: Place, visit: Visit): Element[] {
  const marked = rows.findIndex((row) => !row.isHead);
  const isHeading = rows.length > 1 && (rows[0]?.sources.every((cell) => cell.tagName === "th") ?? false);
  const heads = marked === -1 ? rows.length : marked === 0 && isHeading ? 1 : marked;
  const part = (tag: string, some: Row[]) =>
    some.length === 0
      ? []
      : [
          element(
            tag,
            {},
            some.map((row) => element("tr", {}, row.cells)),
          ),
        ];
  return [
    ...captionOf(node, place, visit),
    ...part("thead", rows.slice(0, heads)),
    ...part("tbody", rows.slice(heads)),
  ];
}

function captionOf(node: HtmlElement, place: Place, visit: Visit): Element[] {
  const caption = node.childNodes.filter(isElement).find((child) => child.tagName === "caption");
  if (!caption) return [];
  const line = inside(place, lineFrame());
  visit(caption.childNodes, line);
  const content = lineContent(line.frame);
  return content.length === 0 ? [] : [element("caption", {}, content)];
}
