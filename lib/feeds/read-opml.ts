import { decodeBytes } from "./decode-bytes.ts";
import { FeedFault } from "./rules/feed-fault.ts";
import type { OpmlFeed } from "./rules/opml.ts";
import { typedAddress } from "./rules/typed-address.ts";
import { attributeOf, elementsOf, type XmlElement } from "./xml/element.ts";
import { readXml } from "./xml/read-xml.ts";

const longestTitle = 300;

/** The feeds in an OPML file, in whatever folders, each address once. Throws `FeedFault` for what is no OPML. */
export function readOpml(bytes: Uint8Array): OpmlFeed[] {
  const { text } = decodeBytes(bytes, null);
  const root = readXml(text, { base: null, language: null }).roots.find(({ name }) => name === "opml");
  if (!root) throw new FeedFault("not_a_feed", "This is not an OPML file.");
  const feeds = outlinesIn(root).flatMap(toFeed);
  return [...new Map(feeds.map((feed) => [feed.feedUrl, feed])).values()];
}

function outlinesIn(root: XmlElement): XmlElement[] {
  return elementsOf(root).flatMap((child) => [...(child.name === "outline" ? [child] : []), ...outlinesIn(child)]);
}

function toFeed(outline: XmlElement): OpmlFeed[] {
  const feedUrl = typedAddress(attributeOf(outline, "xmlurl") ?? "");
  if (feedUrl === null || attributeOf(outline, "xmlurl") === null) return [];
  const title = attributeOf(outline, "title") ?? attributeOf(outline, "text") ?? "";
  const home = attributeOf(outline, "htmlurl");
  return [{ title: title.slice(0, longestTitle), feedUrl, homeUrl: home === null ? null : typedAddress(home) }];
}
