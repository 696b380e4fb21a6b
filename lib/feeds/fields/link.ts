import { absoluteAddress, isFeedProxy, withoutTracking } from "../rules/addresses.ts";
import { all, attributeOf, textOf, type XmlElement } from "../xml/element.ts";

const ORIGINALS = ["feedburner:origlink", "pheedo:origlink"];

/** The page of an item: the original where the feed goes through a proxy and names it; without tracking; or null. */
export function readItemLink(item: XmlElement): string | null {
  const original = firstAddress(all(item, ...ORIGINALS));
  const link = original ?? readLink(item);
  const guid = permalink(item);
  const best = link === null || (guid !== null && isFeedProxy(link) && !isFeedProxy(guid)) ? (guid ?? link) : link;
  return best === null ? null : withoutTracking(best);
}

/** The page that an item or a feed stands for, as it names it. */
export function readLink(parent: XmlElement): string | null {
  const links = all(parent, "link", "atom:link");
  const pages = links.filter(
    (link) => attributeOf(link, "href") && (attributeOf(link, "rel") ?? "alternate") === "alternate",
  );
  const html = pages.filter((link) => /html/.test(attributeOf(link, "type") ?? "text/html"));
  const texts = all(parent, "link").filter((link) => textOf(link) !== "");
  const named = all(parent, "url", "media:player");
  return firstAddress([...texts, ...html, ...pages, ...named]) ?? ownAddress(parent);
}

/** The address of another relation ("self", "hub"), or null. */
export function readRelation(parent: XmlElement, relation: string): string | null {
  return firstAddress(all(parent, "atom:link", "link").filter((link) => attributeOf(link, "rel") === relation));
}

/** CDF and RDF write an item's address on the item itself. */
function ownAddress(element: XmlElement): string | null {
  const written = attributeOf(element, "href") ?? attributeOf(element, "rdf:about") ?? attributeOf(element, "about");
  return written === null ? null : absoluteAddress(written, element.base);
}

function permalink(item: XmlElement): string | null {
  const [guid] = all(item, "guid", "id", "atom:id");
  if (!guid || attributeOf(guid, "ispermalink")?.toLowerCase() === "false") return null;
  const text = textOf(guid);
  return /^https?:/i.test(text) ? absoluteAddress(text, guid.base) : null;
}

function firstAddress(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const found = absoluteAddress(attributeOf(element, "href") ?? textOf(element), element.base);
    if (found !== null) return found;
  }
  return null;
}
