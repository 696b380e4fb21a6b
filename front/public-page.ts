import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { changeCount, changedSince, keepPage, keptPage, type Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { log } from "../lib/platform/log.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import { shared } from "../lib/platform/shared.ts";
import { sendNotFound } from "./not-found.ts";
import { type Rendered, renderPage } from "./render-page.ts";
import { sendPage } from "./send-page.ts";

const oldestMs = 60_000; // the numbers in a page are at most this old
const shortestMs = 1_000; // a page that changes all the time is rendered once in this time
const graceMs = 10 * 60_000; // how long the last good page serves when rendering fails

type Fill = { count: number; result: Promise<Rendered>; after: Promise<Rendered> | null };
const fills = shared("fills", () => new Map<string, Fill>());

const notRendered: Rendered = {
  status: 503,
  headers: { "content-type": "text/html; charset=utf-8", "retry-after": "5" },
  body: Buffer.from(
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      "<title>Not available</title><h1>This page cannot be shown just now</h1><p>Nothing is lost. Try again in a moment.</p>",
  ),
  page: null,
};

/** Serves a public page from memory, rendering it first where there is none or it has changed. */
export async function servePublicPage(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  { path, tags }: { path: string; tags: readonly string[] },
): Promise<void> {
  const kept = keptPage(path);
  if (kept && mayServe(kept, readSessionCookie(request.headers.cookie) !== null))
    return sendPage(request, response, kept);
  const rendered = await fill(next, path, tags);
  if (rendered.page) return sendPage(request, response, rendered.page);
  const lastGood = rendered.status >= 500 ? keptPage(path) : undefined;
  if (lastGood && nowMs() - lastGood.renderedAt <= graceMs) return sendPage(request, response, lastGood);
  if (rendered.status === 404) return sendNotFound(next, request, response);
  sendOnce(response, rendered);
}

// A member may be the one who changed it, and sees the change at once; everybody else within a second.
function mayServe(page: Page, member: boolean): boolean {
  const age = nowMs() - page.renderedAt;
  return page.stale ? age < shortestMs && !member : age < oldestMs;
}

// However many ask, one render of a page runs at a time; but nobody is given one that began before the latest change.
function fill(next: RequestListener, path: string, tags: readonly string[]): Promise<Rendered> {
  const running = fills.get(path);
  if (!running) return beginFill(next, path, tags);
  if (changedSince(running.count, tags) === "no") return running.result;
  running.after ??= running.result.then(() => fill(next, path, tags));
  return running.after;
}

function beginFill(next: RequestListener, path: string, tags: readonly string[]): Promise<Rendered> {
  const count = changeCount();
  const result = renderPage(next, path, tags)
    .then((rendered) => {
      if (rendered.status >= 500) log.error({ path, status: rendered.status }, "a page could not be rendered");
      if (rendered.page) keepPage(rendered.page, count);
      return rendered;
    })
    .catch((error) => {
      log.error({ err: error, path }, "a page could not be rendered");
      return notRendered;
    })
    .finally(() => fills.delete(path));
  fills.set(path, { count, result, after: null });
  return result;
}

function sendOnce(response: ServerResponse, { status, headers, body }: Rendered): void {
  response.writeHead(status, { ...headers, "cache-control": "no-store", "content-length": body.length });
  response.end(body);
}
