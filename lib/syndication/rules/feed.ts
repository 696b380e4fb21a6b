/** The formats that every feed of stories has. */
export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What the file of a format is called. */
export const fileOf: Record<FeedFormat, string> = { rss: "feed.xml", atom: "feed.atom", json: "feed.json" };

/** Its media type. */
export const mediaTypeOf: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** A feed, before it is written in a format. All addresses are absolute. */
export type Feed = {
  title: string;
  about: string;
  /** The page that shows the same. */
  home: string;
  /** The feed itself, in the format that is asked for. */
  self: string;
  icon: string;
  /** Whom to ask to be told of changes. */
  hub: string | null;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Stays the same when the title changes, and with it the address. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** Only the summary is here; the whole is at its address. */
  isCut: boolean;
  publishedAt: Date;
  updatedAt: Date;
  author: { name: string; url: string | null };
  categories: string[];
  picture: FeedPicture | null;
  /** Where it was first published. */
  origin: string | null;
  /** The address of the licence, where it has one. */
  licence: string | null;
};

export type FeedPicture = { url: string; type: string; width: number; height: number; alt: string; credit: string };

/** When something in a feed changed last; the same until something does. */
export function lastUpdate(entries: readonly Pick<FeedEntry, "updatedAt">[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime())));
}
