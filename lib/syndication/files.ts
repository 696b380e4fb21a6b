import { atomLog, jsonLog } from "../decisions/log-feed.ts";
import { publicLog } from "../decisions/queries.ts";
import { env } from "../platform/env.ts";
import { decoded } from "../platform/http/decoded.ts";
import { knownSettings, siteSettings } from "../site/read-settings.ts";
import { commentsFeed } from "./comments-feed.ts";
import { embeddedStory } from "./embed/embed-story.ts";
import { embedPolicy, writeEmbed, writeMissing } from "./embed/write-embed.ts";
import { robots, securityTxt } from "./for-robots.ts";
import { writeFeed } from "./formats/write-feed.ts";
import type { Scope } from "./paths.ts";
import { type Feed, type FeedFormat, feedFormats, fileOf, mediaTypeOf } from "./rules/feed.ts";
import { newsSitemap, sitemapIndex, sitemapOfPages, sitemapPart } from "./sitemap/sitemap-files.ts";
import { storyFeed } from "./story-feed.ts";

/** Something that is made for other programs and sites, as it is sent. */
export type PublicFile = { status: 200 | 410; headers: Record<string, string>; body: string };

type Names = Record<string, string | undefined>;
type Maker = { pattern: RegExp; make: (names: Names) => Promise<PublicFile | null> };

// Each of these has its tags in lib/page-tags.ts.
const makers: readonly Maker[] = [
  {
    pattern: /^\/(?:(?<kind>categories|contributors|tags)\/(?<name>[^/]+)\/)?(?<file>feed\.(?:xml|atom|json))$/,
    make: async ({ kind, name = "", file }) => {
      const format = feedFormats.find((each) => fileOf[each] === file) ?? "rss";
      const feed = await storyFeed(scopeOf(kind, name), format);
      return feed && feedFile(feed, format);
    },
  },
  {
    pattern: /^\/stories\/(?:[0-9a-z-]*-)?(?<id>[0-9a-z]+)\/comments\.xml$/,
    make: async ({ id = "" }) => {
      const feed = await commentsFeed(id);
      return feed && feedFile(feed, "rss");
    },
  },
  { pattern: /^\/embed\/(?<id>[0-9a-z]+)$/, make: ({ id = "" }) => embedFile(id) },
  { pattern: /^\/moderation-log\.xml$/, make: async () => openFile(mediaTypeOf.atom, await logFeed("atom")) },
  { pattern: /^\/moderation-log\.json$/, make: async () => openFile(mediaTypeOf.json, await logFeed("json")) },
  { pattern: /^\/sitemap\.xml$/, make: async () => file("application/xml", await sitemapIndex()) },
  { pattern: /^\/news-sitemap\.xml$/, make: async () => file("application/xml", await newsSitemap()) },
  { pattern: /^\/sitemaps\/pages\.xml$/, make: async () => file("application/xml", await sitemapOfPages()) },
  {
    pattern: /^\/sitemaps\/(?<kind>[a-z]+)(?:-(?<first>[^/]+))?\.xml$/,
    make: async ({ kind = "", first = "" }) => {
      const part = await sitemapPart(kind, decoded(first) ?? "-");
      return part === null ? null : file("application/xml", part);
    },
  },
  { pattern: /^\/robots\.txt$/, make: async () => file("text/plain", robots()) },
  { pattern: /^\/\.well-known\/security\.txt$/, make: async () => file("text/plain", securityTxt()) },
];

/** Makes what is at this path; null where there is nothing. */
export async function makeFile(path: string): Promise<PublicFile | null> {
  await siteSettings(); // what is set now is known from here on
  for (const { pattern, make } of makers) {
    const match = pattern.exec(path);
    if (match) return make(match.groups ?? {});
  }
  return null;
}

function scopeOf(kind: string | undefined, name: string): Scope {
  if (kind === "categories") return { kind: "category", slug: name };
  if (kind === "contributors") return { kind: "contributor", handle: name };
  return kind === "tags" ? { kind: "tag", tag: decoded(name) ?? "" } : { kind: "site" };
}

// Nothing in them runs where they are opened in a browser.
const closed = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'";

function file(type: string, body: string, headers: Record<string, string> = {}): PublicFile {
  const own = { "content-type": `${type}; charset=utf-8`, "content-security-policy": closed };
  return { status: 200, headers: { ...own, ...headers }, body };
}

// Programs that run in pages of other sites may read it.
function openFile(type: string, body: string, headers: Record<string, string> = {}): PublicFile {
  return file(type, body, { "access-control-allow-origin": "*", ...headers });
}

function feedFile(feed: Feed, format: FeedFormat): PublicFile {
  const hub = feed.hub === null ? {} : { link: `<${feed.hub}>; rel="hub", <${feed.self}>; rel="self"` };
  return openFile(mediaTypeOf[format], writeFeed(feed, format), hub);
}

async function logFeed(format: "atom" | "json"): Promise<string> {
  const { SITE_URL: url } = env();
  const { name } = knownSettings();
  const { entries } = await publicLog({});
  return format === "atom" ? atomLog(entries, { name, url }) : JSON.stringify(jsonLog(entries, { name, url }));
}

async function embedFile(id: string): Promise<PublicFile | null> {
  const story = await embeddedStory(id);
  if (story === "nothing") return null;
  const headers = { "content-security-policy": embedPolicy };
  if (story === "gone")
    return { ...file("text/html", writeMissing(id, "This story was removed."), headers), status: 410 };
  const html = story === "away" ? writeMissing(id, "This story is not shown at present.") : writeEmbed(story);
  return file("text/html", html, headers);
}
