import { balanceBidi } from "../text/bidi.ts";
import { isBlank, withoutControls } from "../text/clean.ts";
import { addBlock, addText, endLeaf } from "./frame.ts";
import { element } from "./inline.ts";
import { type HtmlElement, textBelow } from "./parse-html.ts";
import { directionOf, inside, mayHold, type Place, type Visit } from "./place.ts";

/** Adds a quotation; `data-pull` marks one that is lifted out of the text. */
export function addQuote(node: HtmlElement, place: Place, visit: Visit): void {
  const direction = directionOf(node, place.direction);
  endLeaf(place.frame);
  if (!mayHold(place, "blockquote")) {
    visit(node.childNodes, { ...place, direction });
    endLeaf(place.frame);
    return;
  }
  const quote = inside(place);
  visit(node.childNodes, quote);
  endLeaf(quote.frame);
  const pull = node.attrs.some((entry) => entry.name === "data-pull") ? { dataPull: "" } : {};
  if (quote.frame.blocks.length > 0) {
    addBlock(place.frame, element("blockquote", { ...direction, ...pull }, quote.frame.blocks));
  }
}

/** Adds code or other text whose spaces and line ends matter. */
export function addPreformatted(node: HtmlElement, place: Place): void {
  const raw = withoutControls(textBelow(node.childNodes)).replace(/\r\n?/g, "\n");
  if (!mayHold(place, "pre")) {
    endLeaf(place.frame);
    addText(place.frame, raw, place);
    endLeaf(place.frame);
    return;
  }
  const text = balanceBidi(raw).replace(/^\n+|\s+$/g, "");
  if (isBlank(text)) return;
  addBlock(place.frame, element("pre", {}, [element("code", {}, [{ type: "text", value: text }])]));
}

/** Adds a line between two parts. */
export function addRule(place: Place): void {
  if (mayHold(place, "hr")) addBlock(place.frame, element("hr", {}, []));
  else endLeaf(place.frame);
}
