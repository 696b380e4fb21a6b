import { readLink, readRelation } from "./fields/link.ts";
import { readOwner } from "./fields/people.ts";
import { readRest } from "./fields/rest.ts";
import { titleOf } from "./fields/title.ts";
import { readItem } from "./read-item.ts";
import { FEED_LIMITS, type Feed, type FeedFormat } from "./rules/feed.ts";
import { FeedFault } from "./rules/feed-fault.ts";
import { all, attributeOf, firstText, type XmlElement } from "./xml/element.ts";
import type { XmlDocument } from "./xml/read-xml.ts";

const FORMATS: Record<string, FeedFormat> = { rss: "rss", "rdf:rdf": "rdf", feed: "atom", entry: "atom" };
const LONGEST_DESCRIPTION = 1_000;

/** The element that makes a document a feed, or null. What stands before it (a warning of PHP's) is passed over. */
export function feedRoot({ roots }: XmlDocument): XmlElement | null {
  return roots.find((root) => formatOf(root) !== null) ?? null;
}

/** Reads a feed out of its outermost element. */
export function readXmlFeed(root: XmlElement, document: XmlDocument, now: Date): Omit<Feed, "encoding"> {
  const channel = channelOf(root);
  const items = itemsIn(root, channel);
  const whole = items.filter((item) => item.whole);
  refuseBrokenOff(document, items, whole);
  const owner = readOwner(channel);
  const warnings = document.brokenAt === null || root.whole ? [] : [brokenOff(document.brokenAt)];
  if (whole.length > FEED_LIMITS.items) warnings.push(`Only the first ${FEED_LIMITS.items} items were read.`);
  if (items.length === 0) warnings.push("The feed has no items.");
  return {
    ...readHead(root, channel),
    items: whole.slice(0, FEED_LIMITS.items).map((item) => readItem(item, owner, now)),
    warnings,
  };
}

/** The web page that a feed names as its own, or null. */
export function siteOf(root: XmlElement): string | null {
  return readLink(channelOf(root));
}

function channelOf(root: XmlElement): XmlElement {
  return root.name === "rss" || root.name === "rdf:rdf" ? (all(root, "channel")[0] ?? root) : root;
}

function readHead(root: XmlElement, channel: XmlElement) {
  return {
    ...{ format: formatOf(root) ?? "rss", version: versionOf(root) },
    title: firstTitle(channel, "title", "atom:title", "dc:title", "itunes:title"),
    description: firstTitle(
      channel,
      "description",
      "subtitle",
      "tagline",
      "dc:description",
      "abstract",
      "itunes:summary",
      "info",
    ),
    link: readLink(channel),
    language: firstText(channel, "language", "dc:language") ?? channel.language,
    ...{ hub: readRelation(channel, "hub"), self: readRelation(channel, "self") },
    ...readRest(channel),
  };
}

function firstTitle(channel: XmlElement, ...names: string[]): string {
  const titles = all(channel, ...names).map(titleOf);
  return titles.find((title) => title !== "")?.slice(0, LONGEST_DESCRIPTION) ?? "";
}

/** RSS 1.0 has its items beside the channel, others in it, some in both. */
function itemsIn(root: XmlElement, channel: XmlElement): XmlElement[] {
  if (root.name === "entry") return [root];
  const beside = root === channel ? [] : all(root, "item");
  return [
    ...all(channel, "item", "entry", "atom:entry"),
    ...all(channel, "items").flatMap((list) => all(list, "item")),
    ...beside,
  ];
}

function refuseBrokenOff({ brokenAt }: XmlDocument, items: XmlElement[], whole: XmlElement[]): void {
  if (brokenAt === null || whole.length > 0 || items.length === 0) return;
  throw new FeedFault("not_a_feed", `${brokenOff(brokenAt)} Not one item is whole.`);
}

function brokenOff(line: number): string {
  return `The XML ends in the middle (line ${line}).`;
}

/** A channel at the top is CDF, or an RSS whose outermost element was lost. */
function formatOf(root: XmlElement): FeedFormat | null {
  if (root.name !== "channel") return FORMATS[root.name] ?? null;
  const hints = [root, ...all(root, "item")];
  return hints.some((element) => element.attributes.has("href") || element.attributes.has("lastmod")) ||
    hints.some((element) => all(element, "abstract").length > 0)
    ? "cdf"
    : "rss";
}

function versionOf(root: XmlElement): string | null {
  if (root.name === "rdf:rdf") return "1.0";
  return attributeOf(root, "version") ?? (root.name === "feed" ? "1.0" : null);
}
