import { oneLine } from "../../platform/text/clean.ts";
import { FEED_LIMITS } from "../rules/feed.ts";
import { all, attributeOf, textOf, type XmlElement } from "../xml/element.ts";

const LONGEST = 100;

/** The words under which a feed files an item, each once. */
export function readCategories(item: XmlElement): string[] {
  const single = all(item, "category", "atom:category", "dc:subject", "media:category", "itunes:category").map(
    (element) =>
      attributeOf(element, "label") ?? attributeOf(element, "term") ?? attributeOf(element, "text") ?? textOf(element),
  );
  const lists = all(item, "media:keywords", "itunes:keywords").flatMap((element) => textOf(element).split(","));
  return eachOnce([...single, ...lists]);
}

/** Clean words, each once. */
export function eachOnce(words: readonly string[]): string[] {
  const clean = words.map((word) => oneLine(word, LONGEST)).filter((word) => word !== "");
  return [...new Set(clean)].slice(0, FEED_LIMITS.categories);
}
