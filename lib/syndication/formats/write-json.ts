import type { Feed, FeedEntry } from "../rules/feed.ts";

/** A feed as JSON Feed, version 1.1. */
export function writeJson(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.about,
    home_page_url: feed.home,
    feed_url: feed.self,
    icon: feed.icon,
    ...(feed.hub === null ? {} : { hubs: [{ type: "WebSub", url: feed.hub }] }),
    items: feed.entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry) {
  const { name, url } = entry.author;
  return {
    id: entry.id,
    url: entry.url,
    ...(entry.origin === null ? {} : { external_url: entry.origin }),
    title: entry.title,
    ...(entry.summary === "" ? {} : { summary: entry.summary }),
    ...contentOf(entry),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: [{ name, ...(url === null ? {} : { url }) }],
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
    ...(entry.picture === null ? {} : { image: entry.picture.url }),
    ...(entry.licence === null ? {} : { _licence: { about: "The licence of the item.", url: entry.licence } }),
  };
}

// An item has to have a content.
function contentOf({ isCut, html, summary, title }: FeedEntry) {
  return isCut ? { content_text: summary || title } : { content_html: html };
}
