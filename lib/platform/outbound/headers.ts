import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { offeredCodings } from "./decoder.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { userAgent } from "./user-agent.ts";

// Not the caller's to say: who we are, how the message is framed, and cookies.
const ours =
  /^(?:host|cookie2?|user-agent|accept-encoding|connection|transfer-encoding|content-length|te|upgrade|expect|proxy-.*)$/;

/** The headers of a request, in small letters. */
export function headersFor(options: FetchOptions): OutgoingHttpHeaders {
  const { headers = {}, body, accept = "*/*", etag, lastModified } = options;
  const said = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    ...Object.fromEntries(said.filter(([name]) => !ours.test(name))),
    accept,
    "accept-encoding": offeredCodings,
    "user-agent": userAgent(),
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
    ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
  };
}

/** The headers of an answer, without its cookies. */
export function headersFrom({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (name !== "set-cookie") for (const value of values) headers.append(name, value);
  }
  return headers;
}
