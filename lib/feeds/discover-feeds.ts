import {
  attribute,
  type HtmlElement,
  isElement,
  parsePage,
  textBelow,
  walkNodes,
} from "../platform/html/parse-html.ts";
import { absoluteAddress } from "./rules/addresses.ts";

/** A feed that a page offers. */
export type OfferedFeed = { address: string; title: string };

const MOST = 20;
const LONGEST_PAGE = 5_000_000;
const FEED_TYPES =
  /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|x-rss\+xml|x\.atom\+xml|x\.rss\+xml)\b/i;
const PERHAPS_TYPES = /^(?:application|text)\/(?:xml|json)\b/i;
const FEED_PATH =
  /(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:[/._-](?:xml|json|rss|atom|rdf|php|aspx?))?\/?$|\/(?:index|rss|atom|feed)\.(?:xml|rdf|json)$/i;
const FEED_QUERY = /[?&](?:feed=(?:rss2?|atom|rdf)|format=(?:rss|atom|feed)|alt=(?:rss|atom)|type=rss)\b/i;
const SAYS_FEED = /^(?:rss|atom|json)?(?:[ -]?feed)?$|^(?:subscribe (?:via|by|with) )?(?:rss|atom)\b.{0,20}$/i;

/**
 * The feeds that a web page offers, best first: those it declares, then, only where it declares none, links that look
 * like feeds. Feeds of comments come last. Throws MarkupTooLarge for a page that nobody wrote.
 */
export function discoverFeeds(html: string, address: string): OfferedFeed[] {
  const elements = elementsIn(html.slice(0, LONGEST_PAGE));
  const base = baseOf(elements, address);
  const declared = elements.filter(isDeclared).map((link) => offered(link, attribute(link, "title"), base));
  const found = declared.some((feed) => feed !== null)
    ? declared
    : elements.filter((element) => looksLikeFeed(element)).map((link) => offered(link, textBelow([link]), base));
  const feeds = new Map(found.filter((feed) => feed !== null).map((feed) => [feed.address, feed]));
  return [...feeds.values()].sort((a, b) => Number(isForComments(a)) - Number(isForComments(b))).slice(0, MOST);
}

function elementsIn(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  walkNodes(parsePage(html), (node) => {
    if (isElement(node) && ["link", "a", "base"].includes(node.tagName)) found.push(node);
    return undefined;
  });
  return found;
}

function baseOf(elements: readonly HtmlElement[], address: string): string {
  const base = elements.find(({ tagName }) => tagName === "base");
  return (base && absoluteAddress(attribute(base, "href"), address)) || address;
}

function isDeclared(element: HtmlElement): boolean {
  if (element.tagName !== "link") return false;
  const relations = attribute(element, "rel").toLowerCase().split(/\s+/);
  if (relations.includes("feed")) return true;
  if (!relations.includes("alternate") || relations.includes("stylesheet")) return false;
  const type = attribute(element, "type").trim();
  return FEED_TYPES.test(type) || (PERHAPS_TYPES.test(type) && isFeedLike(element));
}

function isFeedLike(element: HtmlElement): boolean {
  const href = attribute(element, "href").split("#")[0] ?? "";
  if (/wp-json|oembed/i.test(href)) return false;
  return (
    FEED_PATH.test(href.split("?")[0] ?? "") ||
    FEED_QUERY.test(href) ||
    /\b(?:rss|atom|feed)\b/i.test(attribute(element, "title"))
  );
}

function looksLikeFeed(element: HtmlElement): boolean {
  if (element.tagName !== "a") return false;
  const text = textBelow([element]).trim();
  return FEED_TYPES.test(attribute(element, "type")) || isFeedLike(element) || (text !== "" && SAYS_FEED.test(text));
}

function offered(element: HtmlElement, title: string, base: string): OfferedFeed | null {
  const address = absoluteAddress(
    attribute(element, "href")
      .replace(/^feed:(?:\/\/)?(?!http)/i, "http://")
      .replace(/^feed:/i, ""),
    base,
  );
  if (address === null || !URL.canParse(address)) return null;
  return { address, title: title.replace(/\s+/g, " ").trim().slice(0, 200) };
}

function isForComments({ address, title }: OfferedFeed): boolean {
  return /comments?\b|kommentare|comentarios|commentaires/i.test(`${title} ${address}`);
}
