import { now } from "../platform/clock.ts";
import { type Fetched, isOutboundRefusal } from "../platform/outbound.ts";
import { askHost } from "./ask-host.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { parseFeed } from "./parse-feed.ts";
import type { Feed } from "./rules/feed.ts";
import { FeedFault } from "./rules/feed-fault.ts";
import { statusSentence } from "./rules/status.ts";

/** What the server said of the copy that we have. */
export type Copy = { etag: string | null; lastModified: string | null };

/** What is at an address: a feed, something else, the same as before, or nothing that could be had. */
export type FeedAnswer =
  | { kind: "feed"; feed: Feed; fetched: Fetched }
  | { kind: "other"; text: string; reason: string; fetched: Fetched }
  | { kind: "not-modified"; fetched: Fetched }
  | { kind: "failed"; sentence: string; status: number | null; headers: Headers };

const accept =
  "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

/** Fetches a feed and reads it; with a copy's names the server can answer that nothing is new. */
export async function fetchFeed(address: string, copy: Copy = { etag: null, lastModified: null }): Promise<FeedAnswer> {
  try {
    return read(await askHost(address, { accept, ...copy }));
  } catch (thrown) {
    if (!isOutboundRefusal(thrown)) throw thrown;
    return { kind: "failed", sentence: thrown.message, status: null, headers: new Headers() };
  }
}

function read(fetched: Fetched): FeedAnswer {
  const { status, headers, bytes, url } = fetched;
  if (status === 304) return { kind: "not-modified", fetched };
  if (status < 200 || status > 299) return { kind: "failed", sentence: statusSentence(status), status, headers };
  try {
    return { kind: "feed", feed: parseFeed({ bytes, headers, address: url, now: now() }), fetched };
  } catch (thrown) {
    if (!(thrown instanceof FeedFault)) throw thrown;
    return { kind: "other", text: textOf(fetched), reason: thrown.message, fetched };
  }
}

function textOf({ bytes, headers }: Fetched): string {
  return decodeBytes(bytes, headers.get("content-type")).text;
}
