import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Coding, Page } from "../lib/platform/cache/pages.ts";

/** Sends a kept page: compressed as asked for, or 304 when the visitor has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, status = 200): void {
  const { "accept-encoding": accepted } = request.headers;
  const coding = codingFor(accepted);
  if (status === 200 && hasIt(request, page)) {
    response.writeHead(304, page.sendable(coding).unchanged.head as string[]).end();
    return;
  }
  const { head, body } = page.sendable(coding).whole;
  response.writeHead(status, head as string[]);
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

// Whoever names a tag is asked for nothing else.
function hasIt({ headers }: IncomingMessage, { etag, changedAt }: Page): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) return isKnown(known, etag);
  const since = headers["if-modified-since"];
  return changedAt !== undefined && since !== undefined && Date.parse(since) >= changedAt;
}

// Browsers send the same few lists again and again.
const codings = new LRUCache<string, Coding>({ max: 200 });

/** The coding in which a page is sent to who accepts these. */
export function codingFor(accepted: string | string[] | undefined): Coding {
  if (accepted === undefined) return "identity";
  const header = String(accepted);
  const before = codings.get(header);
  if (before) return before;
  const coding = accepts(header, "br") ? "br" : accepts(header, "gzip") ? "gzip" : "identity";
  codings.set(header, coding);
  return coding;
}

/** Whether an Accept-Encoding header takes a coding (and does not refuse it with q=0). */
export function accepts(header: string, coding: string): boolean {
  return header.split(",").some((part) => {
    const [name, ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

// Who has the page in one coding has it in all.
function isKnown(header: string, etag: string): boolean {
  return header.split(",").some((tag) => {
    const value = tag.trim().replace(/^W\//, "").replace(/^"|"$/g, "");
    return value === "*" || value === etag || value === `${etag}-br` || value === `${etag}-gzip`;
  });
}
