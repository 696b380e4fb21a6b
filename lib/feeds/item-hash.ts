import { createHash } from "node:crypto";
import type { FeedItem } from "./rules/feed.ts";

/** What an item says, as one line: another line means that its source has changed it. */
export function itemHash({ title, link, html, summary, images, cover, enclosures }: FeedItem): string {
  const said = JSON.stringify([title, link, html, summary, images, cover, enclosures.map(({ url }) => url)]);
  return createHash("sha256").update(said).digest("base64url");
}
