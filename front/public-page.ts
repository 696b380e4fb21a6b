import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { keepPage, keptPage, type Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { log } from "../lib/platform/log.ts";
import { add, countOf, note, timesOf } from "../lib/platform/metrics/counts.ts";
import { isRefusal } from "../lib/platform/refusal.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import { fill } from "./fill.ts";
import { renders } from "./gates.ts";
import { lookAt } from "./known-address.ts";
import { sendNotFound } from "./not-found.ts";
import { isDocument, pageKey, statusOf } from "./page-kind.ts";
import { problem } from "./problem.ts";
import { notRendered, type Rendered, renderPage, type Wanted } from "./render-page.ts";
import { sendPage } from "./send-page.ts";

const oldestMs = 60_000; // the numbers in a page are at most this old
const shortestMs = 1_000; // a page that changes all the time is rendered once in this time
const graceMs = 10 * 60_000; // how long the last good page serves when rendering fails
const slowMs = 1_000; // how long a guest waits for a new page while there is an old one

const sentFrom = (from: string) => countOf("firsthand_pages_sent_total", { from });
// From memory; made for whoever asked, or for who asked just before; an older one instead; no page, because there was none to be had.
const sent = { memory: sentFrom("memory"), new: sentFrom("new"), old: sentFrom("old"), none: sentFrom("none") };
for (const how of ["filled", "rendered", "refused", "failed"]) countOf("firsthand_pages_made_total", { how });

/** Sends the page of exactly this address from memory, if one is kept that needs no thought; false where there is none. */
export function sendKeptPage(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const page = keptPage(request.url ?? "");
  if (!page || page.stale || !mayServe(page, false) || request.headers.rsc !== undefined) return false;
  sent.memory.value += 1;
  sendPage(request, response, page);
  return true;
}

/**
 * Serves a public page from memory, rendering it first where there is none or it has changed. False for what Next has to
 * say itself: to its own router, that a page has moved.
 */
export async function servePublicPage(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: Wanted,
): Promise<boolean> {
  const { path, kind } = wanted;
  const found = keptPage(pageKey(path, kind)) ? "there" : await lookAt(path);
  if (found === "there") await sendFresh(next, request, response, wanted);
  else if (found === "gone") await sendGone(next, request, response, wanted);
  else if (found === "nothing") await sendNothing(next, request, response, wanted);
  else if (kind === "document" || kind === "file") sendOnward(response, found.movedTo);
  else return false;
  return true;
}

/**
 * Answers without a render where a page would be rendered for this request, and is not at this address: with the way to
 * where it is now, and what it understands of the query, or that there is nothing. False where Next has to render.
 */
export async function serveUnlessThere(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: { path: string; query: string },
): Promise<boolean> {
  const found = keptPage(pageKey(path, "document")) ? "there" : await lookAt(path);
  if (found === "nothing") await sendNotFound(next, request, response);
  else if (typeof found === "object") sendOnward(response, found.movedTo + query);
  else return false;
  return true;
}

async function sendFresh(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: Wanted,
): Promise<void> {
  const key = pageKey(wanted.path, wanted.kind);
  const member = readSessionCookie(request.headers.cookie) !== null;
  const kept = keptPage(key);
  const status = statusOf(wanted.kind);
  if (kept && mayServe(kept, member)) {
    sent.memory.value += 1;
    return sendPage(request, response, kept, status);
  }
  const rendered = await freshOrOld(next, key, wanted, kept !== undefined && !member);
  if ("sendable" in rendered) return sendPage(request, response, rendered, status);
  sent.none.value += 1;
  if (rendered.status === 404) return sendNothing(next, request, response, wanted);
  sendOnce(response, rendered);
}

function sendGone(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  wanted: Wanted,
): Promise<void> | void {
  if (wanted.kind === "document") return sendFresh(next, request, response, { ...wanted, kind: "gone" });
  problem(response, 410, "This was removed. Its page says why.");
}

// A member may be the one who changed it, and sees the change at once; everybody else within a second, as all do where
// only numbers have changed.
function mayServe({ stale, outdated, renderedAt }: Page, member: boolean): boolean {
  const age = nowMs() - renderedAt;
  return stale ? age < shortestMs && !member : age < (outdated ? shortestMs : oldestMs);
}

// The new page; the old one where rendering fails, or takes too long for who does not have to see the change. A page that
// was dropped meanwhile is not there any more.
async function freshOrOld(
  next: RequestListener,
  key: string,
  wanted: Wanted,
  mayBeOld: boolean,
): Promise<Page | Rendered> {
  const running = fill(key, wanted.tags, (begin) => render(next, key, wanted, begin));
  const rendered = mayBeOld ? await inTime(running) : await running;
  if (rendered?.page) return newPage(rendered.page);
  if (rendered && rendered.status < 500) return rendered;
  const old = keptPage(key);
  if (old && nowMs() - old.renderedAt <= graceMs) {
    sent.old.value += 1;
    return old;
  }
  const late = await running;
  return late.page ? newPage(late.page) : late;
}

function newPage(page: Page): Page {
  sent.new.value += 1;
  return page;
}

// Null when it takes too long; it goes on, and serves who comes next.
async function inTime(running: Promise<Rendered>): Promise<Rendered | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), slowMs);
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function render(next: RequestListener, key: string, wanted: Wanted, begin: () => number): Promise<Rendered> {
  try {
    return await renderInTurn(next, wanted, begin);
  } catch (error) {
    if (isRefusal(error)) log.warn({ key }, "a page was not rendered: too many are being rendered");
    else log.error({ err: error, key }, "a page could not be rendered");
    add("firsthand_pages_made_total", { how: isRefusal(error) ? "refused" : "failed" });
    return notRendered;
  }
}

// What changed while it waited for its turn is in it.
async function renderInTurn(next: RequestListener, wanted: Wanted, begin: () => number): Promise<Rendered> {
  const leave = await renders().pass();
  try {
    const count = begin();
    const begun = performance.now();
    const rendered = await renderPage(next, wanted);
    countMade(rendered, performance.now() - begun);
    if (rendered.page) keepPage(rendered.page, count);
    return rendered;
  } finally {
    leave();
  }
}

function countMade({ status, filled }: Rendered, ms: number): void {
  const how = status >= 500 ? "failed" : filled ? "filled" : "rendered";
  add("firsthand_pages_made_total", { how });
  if (how !== "failed") note(timesOf("firsthand_page_making_seconds", { how }), ms);
}

function sendNothing(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  { kind }: Wanted,
): Promise<void> | void {
  if (isDocument(kind)) return sendNotFound(next, request, response);
  problem(response, 404, "There is nothing at this address.");
}

function sendOnward(response: ServerResponse, path: string): void {
  response.writeHead(308, { location: path, "cache-control": "no-store", "content-length": 0 }).end();
}

function sendOnce(response: ServerResponse, { status, headers, body }: Rendered): void {
  response.writeHead(status, { ...headers, "cache-control": "no-store", "content-length": body.length });
  response.end(body);
}
