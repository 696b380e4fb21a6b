import { type Decoded, decodeBytes } from "./decode-bytes.ts";
import { explainOther } from "./explain-other.ts";
import { isJsonFeed, readJsonFeed } from "./read-json-feed.ts";
import { feedRoot, readXmlFeed, siteOf } from "./read-xml-feed.ts";
import { isFeedProxy } from "./rules/addresses.ts";
import { FEED_LIMITS, type Feed } from "./rules/feed.ts";
import { FeedFault } from "./rules/feed-fault.ts";
import type { XmlElement } from "./xml/element.ts";
import { readXml, type XmlOrigin } from "./xml/read-xml.ts";

/** What was fetched: its bytes, the headers that came with them, the address it had in the end, and the time. */
export type Fetched = { bytes: Uint8Array; headers: Headers; address: string | null; now: Date };

/** Reads RSS, RDF, Atom, CDF or JSON Feed. Throws `FeedFault`, with the reason in plain words, for what is none of them. */
export function parseFeed({ bytes, headers, address, now }: Fetched): Feed {
  if (bytes.byteLength > FEED_LIMITS.bytes) throw new FeedFault("too_large", "The feed is larger than 5 MB.");
  const decoded = decodeBytes(bytes, headers.get("content-type"));
  if (decoded.text.trim() === "")
    throw new FeedFault("empty", "There is nothing at this address: the answer is empty.");
  const base = baseOf(headers, address);
  const feed = /^[\s\uFEFF]*[{[]/.test(decoded.text)
    ? readJson(decoded, base, now)
    : readMarkup(decoded, { base, language: languageOf(headers) }, now);
  return { ...feed, encoding: decoded.encoding, warnings: [...decoded.warnings, ...feed.warnings] };
}

function readMarkup({ text }: Decoded, origin: { base: string | null; language: string | null }, now: Date) {
  const document = readXml(text, origin);
  const root = feedRoot(document);
  if (root === null) throw new FeedFault("not_a_feed", explainOther(text, document));
  return readXmlFeed(againstSite(root, text, origin) ?? root, document, now);
}

/** Where nothing says against what relative addresses are resolved, it is the feed's own site. */
function againstSite(root: XmlElement, text: string, origin: XmlOrigin): XmlElement | null {
  const site = origin.base === null ? siteOf(root) : null;
  return site === null ? null : feedRoot(readXml(text, { ...origin, base: site }));
}

function readJson({ text }: Decoded, base: string | null, now: Date): Omit<Feed, "encoding"> {
  const value = parseJson(text.replace(/^\uFEFF/, ""));
  if (!isJsonFeed(value)) throw new FeedFault("not_a_feed", "This is JSON, but not a JSON Feed.");
  return readJsonFeed(value, base, now);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof RangeError ? "is nested too deeply" : "is not well-formed or ends in the middle";
    throw new FeedFault(
      cause instanceof RangeError ? "too_deep" : "not_a_feed",
      `This begins like JSON, but it ${reason}.`,
    );
  }
}

/** A proxy's address says nothing about where relative ones lead. */
function baseOf(headers: Headers, address: string | null): string | null {
  const own = address !== null && !isFeedProxy(address) ? address : null;
  const url = URL.parse(headers.get("content-location") ?? "", own ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : own;
}

function languageOf(headers: Headers): string | null {
  return /^[\w-]{2,20}$/.exec(headers.get("content-language")?.trim() ?? "")?.[0] ?? null;
}
