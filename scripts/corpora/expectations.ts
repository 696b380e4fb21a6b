import { titleFromHtml } from "../../lib/feeds/fields/title.ts";
import { prepareBody } from "../../lib/feeds/prepare-body.ts";
import { readDate } from "../../lib/feeds/rules/dates.ts";
import type { Feed, FeedItem } from "../../lib/feeds/rules/feed.ts";

/** What another reader of feeds found in a field; fields are named as feedparser does. */
export type Expectation = { field: string; op: string; value?: unknown };

const KINDS: readonly [RegExp, string][] = [
  [/^encoding$/, "encoding"],
  [/^entries\[\d+\]\.title(?:_detail\.value)?$/, "entry title"],
  [/^entries\[\d+\]\.link(?:s\[0\]\.href)?$/, "entry link"],
  [/^entries\[\d+\]\.id$/, "entry id"],
  [/^entries\[\d+\]\.(?:published|updated|created|issued)(?:_parsed)?$/, "entry dates"],
  [/^entries\[\d+\]\.(?:content(?:\[0\]\.value)?|description|summary(?:_detail\.value)?)$/, "entry content"],
  [/^entries\[\d+\]\.author(?:_detail\.(?:name|email|url))?$/, "entry author"],
  [/^entries\[\d+\]\.enclosures/, "entry enclosures"],
  [/^feed\.(?:title|link|language|description|subtitle)$/, "feed"],
];

/** The figure that a field counts for, or null for one that an import does not use. */
export function fieldOf(field: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(field))?.[1] ?? null;
}

/** True where an expectation holds, else what was found instead. */
export function holds({ field, op, value }: Expectation, feed: Feed, bytes: Uint8Array): true | string {
  if (op !== "equals") return "unknown";
  const item = feed.items[Number(/\[(\d+)\]/.exec(field)?.[1] ?? 0)];
  if (field === "encoding") return isSameEncoding(String(value), feed.encoding, bytes) || feed.encoding;
  if (field.startsWith("feed.")) return sameFeedField(field.slice(5), value, feed);
  if (!item) return "no item";
  return sameItemField(field.replace(/^entries\[\d+\]\./, ""), value, item);
}

function sameItemField(field: string, value: unknown, item: FeedItem): true | string {
  const text = String(value);
  if (/^title/.test(field)) return sameTitle(text, item.title) || item.title;
  if (/^link/.test(field)) return sameAddress(text, item.link) || String(item.link);
  if (field === "id") return text === item.id || String(item.id);
  if (/^(?:published|updated|created|issued)/.test(field)) return sameDate(text, item);
  if (/^author/.test(field)) return sameAuthor(field, value, item);
  if (/^enclosures/.test(field)) return sameEnclosure(field, value, item);
  return sameContent(text, item) || JSON.stringify([item.html, item.summary]);
}

function sameFeedField(field: string, value: unknown, feed: Feed): true | string {
  const text = String(value);
  if (field === "title") return sameTitle(text, feed.title) || feed.title;
  if (field === "link") return sameAddress(text, feed.link) || String(feed.link);
  if (field === "language") return text === feed.language || String(feed.language);
  return sameTitle(text, feed.description) || feed.description;
}

/** Titles are kept as plain text; others keep their markup. */
function sameTitle(expected: string, found: string): boolean {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  return line(found) === line(expected) || line(found) === titleFromHtml(expected);
}

function sameAddress(expected: string, found: string | null): boolean {
  return found !== null && URL.parse(expected)?.href === URL.parse(found)?.href;
}

/** The instants are compared, whatever the form. One of the two dates must be it, as names differ between formats. */
function sameDate(expected: string, item: FeedItem): true | string {
  const at = readDate(expected, new Date()).at?.getTime();
  const found = [item.publishedAt, item.updatedAt].map((date) => date?.getTime());
  return (at !== undefined && found.includes(at)) || found.join(", ");
}

function sameAuthor(field: string, value: unknown, item: FeedItem): true | string {
  const found = `${item.author} <${item.authorEmail}> ${item.authorAddress}`;
  const wanted = typeof value === "object" && value !== null ? Object.values(value) : [String(value)];
  if (wanted.join("") === "") return item.author === null || found;
  const parts = wanted.flatMap((part) => String(part).split(/[()]/)).map((part) => part.trim());
  return parts.every((part) => found.includes(part)) || `${field}: ${found}`;
}

function sameEnclosure(field: string, value: unknown, item: FeedItem): true | string {
  const known = JSON.stringify(item.enclosures);
  const wanted = Array.isArray(value) ? value.flatMap((entry) => Object.values(entry)) : [value];
  return wanted.every((part) => known.includes(String(part))) || `${field}: ${known}`;
}

/** Texts are the same when they come out of the sanitiser alike, for either may carry a wrapper that it drops. */
function sameContent(expected: string, item: FeedItem): boolean {
  const wanted = prepareBody({ html: expected, summary: "", base: null });
  const found = prepareBody(item);
  return (
    line(wanted.html) === line(found.html) || (line(wanted.text) === line(item.summary) && wanted.links.length === 0)
  );
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** By the encoding's name, or because the bytes say the same in both (ASCII does). */
function isSameEncoding(expected: string, found: string, bytes: Uint8Array): boolean {
  if (expected.startsWith("utf-32") || found.startsWith("utf-32")) return expected === found;
  const [wanted, taken] = [new TextDecoder(expected), new TextDecoder(found)];
  return wanted.encoding === taken.encoding || wanted.decode(bytes) === taken.decode(bytes);
}
