import type { Element, ElementContent } from "hast";
import { oneLine } from "../text/clean.ts";
import { type Embed, embedFromUrl, embedLabel, embedPage, isEmbed } from "./embeds.ts";
import { addBlock, addText, endLeaf, lineContent, lineFrame } from "./frame.ts";
import { element, withMark } from "./inline.ts";
import { LINK_REL, safeHref, webAddress } from "./links.ts";
import { attribute, type HtmlElement, isElement, textBelow, walkNodes } from "./parse-html.ts";
import { altText, isTracker, pictureSize, pictureSources } from "./pictures.ts";
import { inside, mayHold, type Place, type Visit } from "./place.ts";

const LONGEST_TITLE = 200;

/** Adds a picture, a figure or something from another site: ours are shown, what is foreign becomes a card or a link. */
export function addMedia(node: HtmlElement, place: Place, visit: Visit): void {
  const tag = node.tagName;
  if (tag === "figure") addFigure(node, place, visit);
  else if (tag === "iframe") addFrame(node, place);
  else if (tag === "video" || tag === "audio") addPlayer(node, place);
  else addPicture(node, place);
}

function addPicture(node: HtmlElement, place: Place): void {
  if (isTracker(node)) return;
  const sources = pictureSources(node, place.job.base);
  const alt = altText(node);
  const src = sources.map((source) => place.job.allowImage(source)).find((source) => source !== null);
  if (src !== undefined && mayHold(place, "figure")) {
    addBlock(place.frame, element("figure", {}, [element("img", { src, alt, ...pictureSize(node) }, [])]));
  } else if (sources[0] !== undefined) {
    addLink(sources[0], alt === "" ? "Image" : alt, place);
  } else if (alt !== "") {
    addText(place.frame, alt, place);
  }
}

/** A link of our own making; inside another link only its words are added. */
function addLink(address: string, words: string, place: Place): void {
  const href = safeHref(address);
  const isLinked = place.marks.some((mark) => mark.tag === "a");
  const marks = href === null || isLinked ? place.marks : withMark(place.marks, { tag: "a", href });
  addText(place.frame, words, { ...place, marks });
}

function addFigure(node: HtmlElement, place: Place, visit: Visit): void {
  const caption = captionOf(node);
  endLeaf(place.frame);
  const before = place.frame.blocks.length;
  const embed = { provider: attribute(node, "data-embed"), id: attribute(node, "data-embed-id") };
  if (isEmbed(embed) && mayHold(place, "figure")) addEmbed(embed, cardTitle(node), place);
  else
    visit(
      node.childNodes.filter((child) => child !== caption),
      place,
    );
  endLeaf(place.frame);
  if (caption) addCaption(caption, place, before, visit);
}

function captionOf(figure: HtmlElement): HtmlElement | undefined {
  return figure.childNodes.filter(isElement).find((child) => child.tagName === "figcaption");
}

function addCaption(caption: HtmlElement, place: Place, before: number, visit: Visit): void {
  const figure = place.frame.blocks.slice(before).findLast((block) => block.tagName === "figure");
  if (!figure || figure.children.some(isFigcaption)) {
    visit([caption], place);
    return;
  }
  const line = inside(place, lineFrame());
  visit(caption.childNodes, line);
  const content = lineContent(line.frame);
  if (content.length > 0) figure.children.push(element("figcaption", {}, content));
}

function isFigcaption(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "figcaption";
}

/** The words on a card that was stored before. */
function cardTitle(figure: HtmlElement): string {
  const link = figure.childNodes.filter(isElement).find((child) => child.tagName === "a");
  return link ? oneLine(textBelow(link.childNodes), LONGEST_TITLE) : "";
}

function addFrame(node: HtmlElement, place: Place): void {
  const src = [attribute(node, "src"), attribute(node, "data-src")].find((source) => source.trim() !== "") ?? "";
  const embed = embedFromUrl(src);
  const title = oneLine(attribute(node, "title"), LONGEST_TITLE);
  if (embed && mayHold(place, "figure")) addEmbed(embed, embedLabel(embed, title), place);
  else if (!isTracker(node)) addForeign(embed ? embedPage(embed) : src, title, place);
}

function addEmbed(embed: Embed, label: string, place: Place): void {
  const href = embedPage(embed);
  const words = oneLine(label, LONGEST_TITLE) || embedLabel(embed);
  const link: Element = element("a", { href, rel: LINK_REL }, [{ type: "text", value: words }]);
  addBlock(place.frame, element("figure", { dataEmbed: embed.provider, dataEmbedId: embed.id }, [link]));
}

function addPlayer(node: HtmlElement, place: Place): void {
  const sources = [attribute(node, "src")];
  walkNodes(node.childNodes, (child) => {
    if (isElement(child) && child.tagName === "source") sources.push(attribute(child, "src"));
    return undefined;
  });
  const source = sources.find((src) => src.trim() !== "") ?? "";
  addForeign(
    source,
    oneLine(attribute(node, "title"), LONGEST_TITLE) || (node.tagName === "video" ? "Video" : "Audio"),
    place,
  );
}

/** What we cannot show here stays reachable, on a line of its own. */
function addForeign(src: string, title: string, place: Place): void {
  const address = webAddress(src.startsWith("//") ? `https:${src}` : src.trim(), place.job.base);
  if (address === null) return;
  endLeaf(place.frame);
  addLink(address, title || `Embedded page: ${new URL(address).hostname}`, place);
  endLeaf(place.frame);
}
