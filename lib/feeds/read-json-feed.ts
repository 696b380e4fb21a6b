import { withoutControls } from "../platform/text/clean.ts";
import { eachOnce } from "./fields/categories.ts";
import { lengthOf } from "./fields/media.ts";
import { type Person, together } from "./fields/people.ts";
import { inParagraphs, summaryText } from "./fields/texts.ts";
import { timesFrom } from "./fields/times.ts";
import { plainTitle } from "./fields/title.ts";
import { authorOr, NO_LINK, titleOr } from "./read-item.ts";
import { absoluteAddress, withoutTracking } from "./rules/addresses.ts";
import { chooseCover } from "./rules/cover.ts";
import { type Enclosure, FEED_LIMITS, type Feed, type FeedItem } from "./rules/feed.ts";
import { looksCut } from "./rules/summary-only.ts";

type Json = Record<string, unknown>;

/** Says whether a parsed JSON value is a JSON Feed, or means to be one. */
export function isJsonFeed(value: unknown): value is Json {
  if (!isObject(value)) return false;
  const version = string(value.version) ?? "";
  return version.includes("jsonfeed.org") || (Array.isArray(value.items) && string(value.title) !== null);
}

/** Reads a JSON Feed. `address` is the document's own, for relative ones. */
export function readJsonFeed(feed: Json, address: string | null, now: Date): Omit<Feed, "encoding"> {
  const link = addressIn(feed.home_page_url, address);
  const base = address ?? link;
  const owner = authorsOf(feed, base);
  const items = objects(feed.items);
  return {
    ...{ format: "json", version: /version\/(\d[\d.]*)/.exec(string(feed.version) ?? "")?.[1] ?? null },
    ...{ title: plainTitle(string(feed.title) ?? ""), description: plainTitle(string(feed.description) ?? "") },
    ...{
      link,
      language: string(feed.language),
      hub: hubOf(feed, base),
      self: addressIn(feed.feed_url, base),
      ...{ ttl: null, skipHours: [], skipDays: [] },
    },
    items: items.slice(0, FEED_LIMITS.items).map((item) => readJsonItem(item, owner, base, now)),
    warnings: items.length === 0 ? ["The feed has no items."] : [],
  };
}

function readJsonItem(item: Json, owner: Person, base: string | null, now: Date): FeedItem {
  const link = addressIn(item.url, base) ?? addressIn(item.external_url, base) ?? addressIn(item.id, null);
  const author = authorOr(authorsOf(item, base), owner);
  const { warnings, ...times } = timesFrom(dates(item.date_published), dates(item.date_modified), now);
  const texts = textsOf(item);
  const images = imagesOf(item, base);
  const title = titleOr(plainTitle(string(item.title) ?? ""), texts.summary || texts.html);
  return {
    ...{ id: idOf(item.id), title: title.text, link: link === null ? null : withoutTracking(link), ...times },
    ...{ author: author.name, authorEmail: null, authorAddress: author.address },
    ...{ ...texts, base: base ?? link, language: string(item.language) },
    ...{ images, cover: chooseCover(images.map((url) => ({ url, width: null, alt: "", credit: "" }))) },
    enclosures: objects(item.attachments)
      .flatMap((file) => enclosure(file, base))
      .slice(0, FEED_LIMITS.enclosures),
    categories: eachOnce(list(item.tags).map((tag) => string(tag) ?? "")),
    source: null,
    warnings: [...title.warnings, ...warnings, ...(link === null ? [NO_LINK] : [])],
  };
}

function imagesOf(item: Json, base: string | null): string[] {
  const named = [item.image, item.banner_image].map((url) => addressIn(url, base));
  return [...new Set(named.filter((url) => url !== null))];
}

function textsOf(item: Json): Pick<FeedItem, "html" | "summary" | "onlySummary"> {
  const html = string(item.content_html) ?? "";
  const plain = string(item.content_text) ?? "";
  const short = string(item.summary) ?? "";
  const whole = html || (plain && inParagraphs(plain.replaceAll("&", "&amp;")));
  const taken = whole || inParagraphs(short.replaceAll("&", "&amp;"));
  const summary = short.trim().slice(0, FEED_LIMITS.summary).toWellFormed();
  return { html: withoutControls(taken), summary, onlySummary: whole === "" && looksCut(summaryText(taken)) };
}

/** `authors`, and the `author` of version 1.0 where it names somebody else. */
function authorsOf(value: Json, base: string | null): Person {
  const people = [...objects(value.authors), ...objects([value.author])];
  return together(people.map(({ name, url }) => ({ name: string(name), email: null, address: addressIn(url, base) })));
}

function enclosure(file: Json, base: string | null): Enclosure[] {
  const url = addressIn(file.url, base);
  return url === null ? [] : [{ url, type: string(file.mime_type), length: lengthOf(file.size_in_bytes) }];
}

function hubOf(feed: Json, base: string | null): string | null {
  const hubs = objects(feed.hubs).filter((hub) => /^websub$/i.test(string(hub.type) ?? ""));
  return addressIn(hubs[0]?.url, base);
}

function dates(value: unknown): string[] {
  const text = typeof value === "number" ? String(value) : string(value);
  return text === null ? [] : [text];
}

/** Some write numbers. */
function idOf(value: unknown): string | null {
  return typeof value === "number" ? String(value) : (string(value)?.slice(0, FEED_LIMITS.address) ?? null);
}

function addressIn(value: unknown, base: string | null): string | null {
  const text = string(value);
  return text === null ? null : absoluteAddress(text, base);
}

/** A text that says something, else null: whatever else stands there is passed over. */
function string(value: unknown): string | null {
  const text = typeof value === "string" ? withoutControls(value.toWellFormed()).trim() : "";
  return text === "" ? null : text;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objects(value: unknown): Json[] {
  return list(value).filter(isObject);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
