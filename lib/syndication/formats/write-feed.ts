import type { Feed, FeedFormat } from "../rules/feed.ts";
import { writeAtom } from "./write-atom.ts";
import { writeJson } from "./write-json.ts";
import { writeRss } from "./write-rss.ts";

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss: writeRss, atom: writeAtom, json: writeJson };

/** A feed in one of its formats. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writers[format](feed);
}
