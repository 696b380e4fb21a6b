import type { QuietTimes } from "./quiet-times.ts";

/** The families of formats that are read. */
export type FeedFormat = "rss" | "rdf" | "atom" | "cdf" | "json";

/** A file that goes with an item. `length` is in bytes, null where the feed does not say or says nonsense. */
export type Enclosure = { url: string; type: string | null; length: number | null };

/** A picture to stand above an item's text: what it shows and whose it is, "" where the feed does not say. */
export type FeedCover = { url: string; alt: string; credit: string };

/** One entry of a feed, every field read but nothing sanitised: `html` and `summaryHtml` are as their writer sent them. */
export type FeedItem = {
  id: string | null;
  title: string;
  link: string | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
  author: string | null;
  authorEmail: string | null;
  authorAddress: string | null;
  html: string;
  /** The feed's own short text, as plain text; "" where it has none. */
  summary: string;
  /** True where the feed gave the short text only, so that `html` is that. */
  onlySummary: boolean;
  /** The address against which relative links of `html` are resolved. */
  base: string | null;
  language: string | null;
  images: string[];
  cover: FeedCover | null;
  enclosures: Enclosure[];
  categories: string[];
  source: { title: string; link: string | null } | null;
  /** What is odd about the item, as sentences for its contributor. */
  warnings: string[];
};

/** A feed that has been read. */
export type Feed = QuietTimes & {
  format: FeedFormat;
  version: string | null;
  encoding: string;
  title: string;
  description: string;
  link: string | null;
  language: string | null;
  hub: string | null;
  self: string | null;
  /** Minutes for which the feed asks to be left alone. */
  ttl: number | null;
  items: FeedItem[];
  warnings: string[];
};

/** The largest feed that is read, in bytes and in pieces (elements and attributes), and the most of it that is taken. */
export const FEED_LIMITS = {
  bytes: 5 * 1024 * 1024,
  pieces: 200_000,
  depth: 200,
  items: 2_000,
  categories: 50,
  enclosures: 50,
  images: 20,
  html: 600_000,
  title: 500,
  summary: 5_000,
  address: 2_000,
} as const;
