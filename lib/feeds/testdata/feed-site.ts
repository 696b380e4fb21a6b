import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type LocalServer, serve } from "../../platform/outbound/testdata/local-server.ts";

/** An item as a test writes it. */
export type TestItem = {
  guid?: string;
  title?: string;
  link?: string;
  html?: string;
  date?: string;
  summary?: string;
  /** Other elements of the item, as XML. */
  more?: string;
};

/** Answers a request by itself. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A site with a feed, whose every part a test can change while it runs. */
export type FeedSite = LocalServer & {
  /** What is answered, by path; change it at will. */
  pages: Record<string, string | Buffer | Answer>;
  /** The paths that were asked for, in order, with the headers of each request. */
  asked: { path: string; headers: IncomingMessage["headers"] }[];
  items: TestItem[];
  channel: { title: string; description: string; link: string | null; more: string };
  feedUrl: string;
};

/** Starts a site whose feed is at /feed.xml, with an ETag, and whose home page is at /. */
export async function feedSite(items: TestItem[] = [{ guid: "one", title: "One" }]): Promise<FeedSite> {
  const asked: FeedSite["asked"] = [];
  const pages: FeedSite["pages"] = {};
  const server = await serve((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers });
    answer(pages[path] ?? pages[path.replace(/^(\/feed\.xml)\?.*/, "$1")], request, response);
  });
  const channel = { title: "A feed", description: "What I see.", link: `${server.origin}/`, more: "" };
  const site: FeedSite = { ...server, pages, asked, items, channel, feedUrl: `${server.origin}/feed.xml` };
  pages["/feed.xml"] = (request, response) => sendFeed(site, request, response);
  pages["/"] = "<!doctype html><title>Home</title>";
  return site;
}

function answer(page: FeedSite["pages"][string] | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === "function") return page(request, response);
  if (page === undefined) response.writeHead(404).end("nothing here");
  else if (typeof page === "string") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  else response.writeHead(200, { "content-type": "image/png" }).end(page);
}

function sendFeed(site: FeedSite, request: IncomingMessage, response: ServerResponse): void {
  const text = writeFeed(site);
  const etag = `"${createHash("sha256").update(text).digest("hex")}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8", etag }).end(text);
}

/** The feed of a site, as RSS. */
export function writeFeed({ channel, items, origin }: Pick<FeedSite, "channel" | "items" | "origin">): string {
  const entries = items.map(({ guid, title, link, html, date, summary, more = "" }, place) => {
    const parts = [
      guid === undefined ? "" : `<guid isPermaLink="false">${escaped(guid)}</guid>`,
      title === undefined ? "" : `<title>${escaped(title)}</title>`,
      link === "" ? "" : `<link>${escaped(link ?? `${origin}/posts/${guid ?? place}`)}</link>`,
      date === undefined ? "" : `<pubDate>${new Date(date).toUTCString()}</pubDate>`,
      summary === undefined ? "" : `<description>${escaped(summary)}</description>`,
      `<content:encoded>${escaped(html ?? textOf(title ?? "it", origin))}</content:encoded>`,
      more,
    ];
    return `<item>${parts.join("")}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escaped(channel.title)}</title><description>${escaped(channel.description)}</description>
${channel.link === null ? "" : `<link>${escaped(channel.link)}</link>`}${channel.more}
${entries.join("\n")}
</channel></rss>`;
}

// Of each site its own, so that none is a copy of another's.
function textOf(title: string, origin: string): string {
  const own = createHash("sha256").update(`${origin} ${title}`).digest("hex");
  return `<p>The text of ${title}, which goes on for a while: ${own}.</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
