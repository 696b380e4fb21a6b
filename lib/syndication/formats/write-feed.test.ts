import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { expect, test } from "vitest";
import { parseFeed } from "../../feeds/parse-feed.ts";
import { type Feed, type FeedEntry, type FeedFormat, feedFormats } from "../rules/feed.ts";
import { writeFeed } from "./write-feed.ts";

const at = new Date("2026-05-03T10:20:30Z");

function entry(fields: Partial<FeedEntry> = {}): FeedEntry {
  return {
    ...{ id: "https://news.example/stories/1", url: "https://news.example/stories/a-bridge-1?a=1&b=2" },
    ...{ title: "A bridge", summary: "Nobody knows.", html: "<p>It is closed.</p>", isCut: false },
    ...{ publishedAt: at, updatedAt: at, author: { name: "Rosa M", url: "https://news.example/contributors/rosa" } },
    ...{ categories: ["Local", "water"], picture: null, origin: null, licence: null, ...fields },
  };
}

function feed(fields: Partial<Feed> = {}): Feed {
  return {
    ...{ title: "The News", about: "What we see.", home: "https://news.example/" },
    ...{ self: "https://news.example/feed.xml", icon: "https://news.example/icon-192.png", hub: null },
    ...{ entries: [entry()], ...fields },
  };
}

type Read = { title: unknown; items: { title: unknown; html: unknown; url: unknown; id: unknown }[] };

// Three readers that know nothing of each other, and our own.
const readers: Record<string, Record<FeedFormat, (text: string) => Promise<Read>>> = {
  feedsmith: {
    rss: async (text) => {
      const read = parseRssFeed(text);
      return {
        title: read.title,
        items: (read.items ?? []).map((item) => ({
          ...{ title: item.title, html: item.content?.encoded, url: item.link, id: item.guid?.value },
        })),
      };
    },
    atom: async (text) => {
      const read = parseAtomFeed(text);
      const plain = (found: unknown) => (typeof found === "object" ? Reflect.get(found ?? {}, "value") : found);
      return {
        title: plain(read.title),
        items: (read.entries ?? []).map((item) => ({
          ...{ title: plain(item.title), html: plain(item.content), id: item.id },
          url: item.links?.find(({ rel }) => rel === "alternate")?.href,
        })),
      };
    },
    json: async (text) => {
      const read = parseJsonFeed(text);
      return {
        title: read.title,
        items: (read.items ?? []).map(({ title, content_html: html, url, id }) => ({ title, html, url, id })),
      };
    },
  },
  "our own": {
    ...Object.fromEntries(feedFormats.map((format) => [format, readByOwn])),
  } as Record<FeedFormat, (text: string) => Promise<Read>>,
};

async function readByOwn(text: string): Promise<Read> {
  const { title, items } = parseFeed({ bytes: Buffer.from(text), headers: new Headers(), address: null, now: at });
  return { title, items: items.map(({ title, html, link, id }) => ({ title, html, url: link, id })) };
}

const cases = Object.entries(readers).flatMap(([name, formats]) =>
  feedFormats.map((format) => ({ name, format, read: formats[format] })),
);

test.each(cases)("$name reads our $format: titles, addresses, texts", async ({ format, read }) => {
  const html = '<p>“Quoted” &amp; <a href="https://x.example/?a=1&amp;b=2">linked</a> ]]&gt; 🌊 مرحبا</p>';
  const written = writeFeed(
    feed({ entries: [entry({ title: "Fish & chips < 5 🌊 “so”", html }), entry({ id: "x:2" })] }),
    format,
  );
  const { title, items } = await read(written);
  expect(title).toBe("The News");
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ title: "Fish & chips < 5 🌊 “so”", id: "https://news.example/stories/1" });
  expect(String(items[0]?.html).replaceAll("&#62;", "&gt;")).toBe(html);
  expect(items[0]?.url).toBe("https://news.example/stories/a-bridge-1?a=1&b=2");
});

test.each(["rss", "atom"] as const)("rss-parser reads our %s", async (format) => {
  const read = await new RssParser().parseString(writeFeed(feed({ hub: "https://hub.example/?a=1&b=2" }), format));
  expect(read.title).toBe("The News");
  expect(read.items[0]).toMatchObject({
    ...{ title: "A bridge", link: "https://news.example/stories/a-bridge-1?a=1&b=2" },
    isoDate: "2026-05-03T10:20:30.000Z",
  });
  const body: string | undefined = read.items[0]?.["content:encoded"] ?? read.items[0]?.content;
  expect(body).toBe("<p>It is closed.</p>");
});

test("dates, authors, categories, the picture with its credit, the hub and the licence are there", () => {
  const picture = { url: "https://news.example/media/a/fallback.jpg", type: "image/jpeg", width: 1200, height: 800 };
  const whole = feed({
    hub: "https://hub.example/",
    entries: [
      entry({ picture: { ...picture, alt: "A bridge", credit: "Photo: Søren" }, licence: "https://cc.example/by" }),
    ],
  });
  const rss = parseRssFeed(writeFeed(whole, "rss"));
  expect(rss.items?.[0]).toMatchObject({
    pubDate: "Sun, 03 May 2026 10:20:30 GMT",
    categories: [{ name: "Local" }, { name: "water" }],
    dc: { creators: ["Rosa M"] },
    media: { contents: [{ url: picture.url, credits: [{ value: "Photo: Søren" }] }] },
  });
  expect(rss.atom?.links).toContainEqual(expect.objectContaining({ rel: "hub", href: "https://hub.example/" }));
  const atom = parseAtomFeed(writeFeed(whole, "atom"));
  expect(atom.entries?.[0]).toMatchObject({
    authors: [{ name: "Rosa M", uri: "https://news.example/contributors/rosa" }],
    categories: [{ term: "Local" }, { term: "water" }],
  });
  const json = parseJsonFeed(writeFeed(whole, "json"));
  expect(json).toMatchObject({ hubs: [{ type: "WebSub", url: "https://hub.example/" }] });
  expect(json.items?.[0]).toMatchObject({
    authors: [{ name: "Rosa M" }],
    tags: ["Local", "water"],
    image: picture.url,
  });
});

test.each(cases)("a feed with nothing in it is still one ($name, $format)", async ({ format, read }) => {
  expect((await read(writeFeed(feed({ entries: [] }), format))).items).toEqual([]);
});

test("an item that is too long for the feed has its summary, and leads to the rest", async () => {
  const cut = feed({ entries: [entry({ isCut: true })] });
  expect(parseRssFeed(writeFeed(cut, "rss")).items?.[0]).not.toHaveProperty("content");
  expect(parseJsonFeed(writeFeed(cut, "json")).items?.[0]).toMatchObject({ content_text: "Nobody knows." });
  expect(writeFeed(cut, "atom")).toContain("<summary>Nobody knows.</summary>");
});

// Whatever is typed, every reader gets it as it was, but for what no XML can hold.
const strange = fc.string({ unit: "binary", maxLength: 60 });
const visible = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

test("no text breaks a feed: controls, lone surrogates, ends of CDATA, emoji", async () => {
  await fc.assert(
    fc.asyncProperty(strange, async (text) => {
      const title = `a ${text} ]]> </title><x> z`;
      for (const format of ["rss", "atom"] as const) {
        const written = writeFeed(
          feed({ entries: [entry({ title, html: `<p>${title.replace(/[<>&]/g, "")}</p>` })] }),
          format,
        );
        const { items } = await new RssParser().parseString(written);
        expect(items).toHaveLength(1);
        expect(visible(items[0]?.title ?? "")).toBe(visible(title));
      }
    }),
    { numRuns: 150 },
  );
});
