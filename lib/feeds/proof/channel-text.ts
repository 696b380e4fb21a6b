import type { Feed } from "../rules/feed.ts";

/** A feed and where it is. */
export type ChannelSource = { feed: Feed; url: string };

// Names and values of queries that only choose the form of a feed. Others may be text that the feed then shows.
const formNames = new Set(["feed", "format", "alt", "type", "output"]);

/** Why the feed's own text proves nothing, as a sentence; null when it has the token. Text of items never counts. */
export function channelFault({ feed, url }: ChannelSource, token: string): string | null {
  const text = `${feed.title}\n${feed.description}`;
  if (!text.split(/[^0-9a-z-]+/i).includes(token))
    return "Neither the title nor the description of the feed itself has the token. (Items are not looked at.)";
  if (isEchoed(url, token)) return "The token is in the feed's address, so the feed may only repeat what it was asked.";
  if (!hasPlainQuery(url))
    return "This feed's address has a query, and what it shows may come from there. Use one of the other ways.";
  const [only, second] = feed.items;
  if (only && !second && only.title === feed.title)
    return "This is a single entry, whose text anybody may have written. Use one of the other ways.";
  return null;
}

function isEchoed(url: string, token: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^0-9a-z]/g, "");
  return plain(decoded(url)).includes(plain(token)) || plain(url).includes(plain(token));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // half an escape: it stays as it is
  }
}

function hasPlainQuery(url: string): boolean {
  return [...new URL(url).searchParams].every(
    ([name, value]) => formNames.has(name) && /^[a-z0-9.]{0,12}$/i.test(value),
  );
}
