import { commentsFeed } from "../../lib/syndication/comments-feed.ts";
import type { Scope } from "../../lib/syndication/paths.ts";
import { newsSitemap, sitemapIndex, sitemapPart } from "../../lib/syndication/sitemap/sitemap-files.ts";
import { storyFeed } from "../../lib/syndication/story-feed.ts";
import type { Marks } from "./marks.ts";
import type { Page } from "./page.ts";

/** What other programs fetch: feeds with whole texts, and sitemaps. */
export function files({ hot, tenThousand }: Marks): Page[] {
  return [
    feed("the site", { kind: "site" }, 30),
    feed("category of 40 %", { kind: "category", slug: "local" }, 20),
    feed("category of the 30 oldest", { kind: "category", slug: "opinion" }, 20),
    feed("tag of half", { kind: "tag", tag: "news" }, 30),
    feed("tag of 5", { kind: "tag", tag: "rare" }, 3),
    feed("contributor of a quarter", { kind: "contributor", handle: "member-1" }, 15),
    feed("contributor of few", { kind: "contributor", handle: "member-2" }, 1),
    file("feed: comments, 10,000", async () => ((await commentsFeed(tenThousand))?.entries.length ?? 0) === 50),
    file("feed: comments of the hot story", async () => ((await commentsFeed(hot))?.entries.length ?? 0) <= 50),
    file("sitemap: the index", async () => (await sitemapIndex()).includes("/sitemaps/stories.xml")),
    file("sitemap: news", async () => (await newsSitemap()).includes("<news:title>")),
    file("sitemap: first part of the stories", () => hasSome("stories")),
    file("sitemap: first part of the contributors", () => hasSome("contributors")),
    file("sitemap: first part of the tags", () => hasSome("tags")),
  ];
}

function feed(name: string, scope: Scope, least: number): Page {
  return file(`feed: ${name}`, async () => ((await storyFeed(scope, "atom"))?.entries.length ?? 0) >= least);
}

async function hasSome(kind: string): Promise<boolean> {
  return ((await sitemapPart(kind, ""))?.split("<loc>").length ?? 0) > 20;
}

function file(name: string, ask: () => Promise<boolean>): Page {
  return { name, ask };
}
