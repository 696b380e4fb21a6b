import { picturesIn } from "./item-content.ts";
import { prepareBody } from "./prepare-body.ts";
import type { Enclosure, Feed, FeedCover, FeedFormat, FeedItem } from "./rules/feed.ts";

/** An item as an import would make it. Dates are ISO 8601, `html` is sanitised. */
export type PreviewItem = {
  id: string | null;
  title: string;
  link: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  html: string;
  summary: string;
  onlySummary: boolean;
  images: string[];
  cover: FeedCover | null;
  enclosures: Enclosure[];
  categories: string[];
  source: FeedItem["source"];
  warnings: string[];
};

/** A feed as an import would make it. */
export type FeedPreview = {
  format: FeedFormat;
  version: string | null;
  encoding: string;
  title: string;
  link: string | null;
  items: PreviewItem[];
  warnings: string[];
};

/** What an import would make of a feed's first `most` items. */
export function previewFeed(feed: Feed, most = 50): FeedPreview {
  const items = feed.items.slice(0, most);
  const { format, version, encoding, title, link, warnings } = feed;
  return { format, version, encoding, title, link, items: items.map((item) => previewItem(item, title)), warnings };
}

function previewItem(item: FeedItem, feedTitle: string): PreviewItem {
  const { cover, plain } = picturesIn(item);
  const body = plain ?? prepareBody(item);
  const { id, title, link, author, summary, onlySummary, enclosures, categories, source } = item;
  return {
    ...{ id, title, link, author, html: body.html, summary, onlySummary, enclosures, categories, source },
    publishedAt: item.publishedAt?.toISOString() ?? null,
    updatedAt: item.updatedAt?.toISOString() ?? null,
    images: [...new Set([...item.images, ...body.images.map(({ src }) => src)])],
    cover: cover && { ...cover, credit: cover.credit || feedTitle },
    warnings: [...item.warnings, ...body.warnings],
  };
}
