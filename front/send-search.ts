import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { log } from "../lib/platform/log.ts";
import { searchPath } from "../lib/search/paths.ts";
import { compressAnswer } from "./compressed.ts";
import { notRendered, renderPage, type Wanted } from "./render-page.ts";

/**
 * Sends what was searched for: the same for whoever searches for it, so that its scripts may wait as those of a kept page
 * do; but there are too many searches to keep what was found.
 */
export async function sendSearch(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  asked: NonNullable<Wanted["asked"]>,
): Promise<void> {
  const wanted: Wanted = { path: searchPath, kind: "document", tags: [], asked };
  const { status, headers, body } = await renderPage(next, wanted).catch((error: unknown) => {
    log.error({ err: error, path: searchPath }, "a page could not be rendered");
    return notRendered;
  });
  compressAnswer(request, response);
  response.writeHead(status, { ...headers, "cache-control": "private, no-store" });
  response.end(body);
}
