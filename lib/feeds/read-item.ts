import { withoutControls } from "../platform/text/clean.ts";
import { readCategories } from "./fields/categories.ts";
import { readCover } from "./fields/cover.ts";
import { readItemLink, readLink } from "./fields/link.ts";
import { readEnclosures, readImages } from "./fields/media.ts";
import { type Person, readAuthor } from "./fields/people.ts";
import { readTexts, type Texts } from "./fields/texts.ts";
import { readTimes } from "./fields/times.ts";
import { titleFromText, titleOf } from "./fields/title.ts";
import { absoluteAddress } from "./rules/addresses.ts";
import { FEED_LIMITS, type FeedItem } from "./rules/feed.ts";
import { all, attributeOf, elementsOf, firstText, textOf, type XmlElement } from "./xml/element.ts";

const TITLES = ["title", "atom:title", "dc:title", "media:title", "itunes:title"];

/** Reads one item of an XML feed, of whatever format: their names do not collide. `owner` wrote what nobody signed. */
export function readItem(element: XmlElement, owner: Person, now: Date): FeedItem {
  const item = withGroups(element);
  const texts = readTexts(item);
  const { warnings, ...times } = readTimes(item, now);
  const link = readItemLink(item);
  const author = authorOr(readAuthor(item), owner);
  const title = readTitle(item, texts);
  return {
    ...{ id: readId(item), link, ...times },
    ...{ title: title.text, author: author.name ?? author.email },
    ...{ authorEmail: author.email, authorAddress: author.address },
    ...{ html: withoutControls(texts.html), summary: texts.summary, onlySummary: texts.onlySummary },
    ...{ base: texts.base ?? link, language: firstText(item, "dc:language") ?? texts.language },
    ...{ images: readImages(item), enclosures: readEnclosures(item), categories: readCategories(item) },
    ...{ cover: readCover(element), source: readSource(item) },
    warnings: [...title.warnings, ...texts.warnings, ...warnings, ...(link === null ? [NO_LINK] : [])],
  };
}

/** What a title is made of where the feed gives none. */
export function titleOr(title: string, text: string): { text: string; warnings: string[] } {
  if (title !== "") return { text: title, warnings: [] };
  const made = titleFromText(text);
  return {
    text: made,
    warnings: [
      made === ""
        ? "This item has neither a title nor a text."
        : "This item has no title; its first words stand for one.",
    ],
  };
}

/** The sentence for an item that leads nowhere. */
export const NO_LINK = "This item names no page of its own.";

/** The author whom the item names, else the one whom the feed names for all. */
export function authorOr(author: Person, owner: Person): Person {
  return author.name === null && author.email === null && author.address === null ? owner : author;
}

/** media:group and its like hold elements of the item together; to us they are the item's. */
function withGroups(element: XmlElement): XmlElement {
  const groups = all(element, "media:group", "media:content").flatMap(elementsOf);
  return groups.length === 0 ? element : { ...element, children: [...element.children, ...groups] };
}

function readTitle(item: XmlElement, texts: Texts): { text: string; warnings: string[] } {
  const title = all(item, ...TITLES)
    .map(titleOf)
    .find((text) => text !== "");
  return titleOr(title ?? "", texts.summary || texts.html);
}

/** A guid is kept to the letter; an Atom id that is a path is resolved. RDF and CDF have theirs on the item itself. */
function readId(item: XmlElement): string | null {
  const [element] = all(item, "guid", "id", "atom:id", "dc:identifier", "dcterms:identifier").filter(
    (found) => textOf(found) !== "",
  );
  if (!element) return attributeOf(item, "rdf:about") ?? attributeOf(item, "about");
  const text = withoutControls(textOf(element)).slice(0, FEED_LIMITS.address);
  return element.name === "id" && text.startsWith("/") ? (absoluteAddress(text, element.base) ?? text) : text;
}

function readSource(item: XmlElement): FeedItem["source"] {
  const [source] = all(item, "source", "atom:source");
  if (!source) return null;
  const written = attributeOf(source, "url");
  const link = written === null ? readLink(source) : absoluteAddress(written, source.base);
  const title = elementsOf(source).length > 0 ? titleOf(all(source, "title", "atom:title")[0]) : titleOf(source);
  return title === "" && link === null ? null : { title, link };
}
