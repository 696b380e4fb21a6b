import type { IncomingMessage, ServerResponse } from "node:http";
import type { Page } from "../lib/platform/cache/pages.ts";

/** Sends a kept page: compressed as asked for, or 304 when the visitor has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, status = 200): void {
  const [encoding, body] = encoded(request, page);
  const etag = encoding === "identity" ? page.etag : `${page.etag.slice(0, -1)}-${encoding}"`;
  const headers: Record<string, string | number> = { ...page.headers, etag };
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  if (status === 200 && matches(request.headers["if-none-match"], page.etag)) {
    delete headers["content-encoding"];
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function encoded(request: IncomingMessage, page: Page): ["br" | "gzip" | "identity", Buffer] {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (accepts(accepted, "br")) return ["br", page.brotli];
  if (accepts(accepted, "gzip")) return ["gzip", page.gzip];
  return ["identity", page.identity];
}

/** Whether an Accept-Encoding header takes a coding (and does not refuse it with q=0). */
export function accepts(header: string, coding: string): boolean {
  return header.split(",").some((part) => {
    const [name, ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

// The same content under any coding: tags differ only in their ending.
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  const bare = etag.slice(1, -1);
  return header.split(",").some((tag) => {
    const value = tag.trim().replace(/^W\//, "").replace(/^"|"$/g, "");
    return value === "*" || value === bare || value === `${bare}-br` || value === `${bare}-gzip`;
  });
}
