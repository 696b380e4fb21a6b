import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Fetched, parseFeed } from "../lib/feeds/parse-feed.ts";
import { previewFeed } from "../lib/feeds/preview-feed.ts";
import { now } from "../lib/platform/clock.ts";
import { fetchPublic, isOutboundRefusal } from "../lib/platform/outbound.ts";

const FEED_TYPES = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** A server that answered, and not with a feed. */
class AnsweredOtherwise extends Error {
  readonly code: string;

  constructor(status: number, url: string) {
    super(`${url} answers with ${status}.`);
    this.code = `http_${status}`;
  }
}

/** Prints, as JSON, what an import of an address or a file would make. Ends with code 1 and a named error where it fails. */
try {
  const { place, header } = asked();
  if (!place) throw new Error("Name an address or a file: npm run feeds:preview -- https://example.org/feed");
  const feed = parseFeed(/^[a-z][a-z\d+.-]*:\/\//i.test(place) ? await fetched(place) : await read(place, header));
  print(previewFeed(feed, Number.POSITIVE_INFINITY));
} catch (thrown) {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  print({ format: null, title: null, items: [], error: codeOf(thrown), message });
  process.exitCode = 1;
}

function asked(): { place: string | undefined; header: string[] } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { header: { type: "string", multiple: true, default: [] } },
  });
  return { place: positionals[0], header: values.header };
}

async function read(file: string, headers: string[]): Promise<Fetched> {
  return { bytes: await readFile(file), headers: headersFrom(headers), address: null, now: now() };
}

async function fetched(address: string): Promise<Fetched> {
  const { status, bytes, headers, url } = await fetchPublic(address, { accept: FEED_TYPES });
  if (status < 200 || status > 299) throw new AnsweredOtherwise(status, url);
  return { bytes, headers: new Headers(headers), address: url, now: now() };
}

function headersFrom(lines: string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 1) throw new Error(`“${line}” is no header: write it as --header 'Content-Type: text/xml'.`);
    headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** The name of the error, where it has one: `not_a_feed`, `blocked_address`, `http_404`, `enoent` … */
function codeOf(thrown: unknown): string {
  if (isOutboundRefusal(thrown)) return thrown.fault;
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  return typeof code === "string" ? code.toLowerCase() : "failed";
}

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 2));
}
