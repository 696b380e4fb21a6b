import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { changeCount, keepPage, keptPage, type Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { notFoundPath } from "../lib/platform/http/not-found-page.ts";
import { log } from "../lib/platform/log.ts";
import { renders } from "./gates.ts";
import { pageKey } from "./page-kind.ts";
import { problem } from "./problem.ts";
import { renderPage, type Wanted } from "./render-page.ts";
import { sendPage } from "./send-page.ts";

// Where a page itself says that something is not there, Next sends an empty document that only a script fills; readers
// without JavaScript would see nothing.
const wanted: Wanted = { path: notFoundPath, kind: "nothing", tags: ["all"] };
const key = pageKey(wanted.path, wanted.kind);
const oldestMs = 60_000;

/** Sends the page that says that there is nothing at an address. */
export async function sendNotFound(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await notFoundPage(next);
  if (page) sendPage(request, response, page, 404);
  else problem(response, 404, "There is nothing at this address.");
}

async function notFoundPage(next: RequestListener): Promise<Page | undefined> {
  const kept = keptPage(key);
  if (kept && !kept.stale && nowMs() - kept.renderedAt < oldestMs) return kept;
  const count = changeCount();
  const leave = await renders().pass();
  try {
    const { page } = await renderPage(next, wanted, { status: 404 });
    if (page) keepPage(page, count);
    return page ?? kept;
  } finally {
    leave();
  }
}

/**
 * Lets Next answer a request for a page; where it answers that there is none, that page is sent whole instead. Only
 * documents are treated so, not the answers of doors and of the router.
 */
export function replaceNotFound(next: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const { write, end, writeHead, flushHeaders } = response;
  let swallowed = false;
  const swallow = (type: unknown = response.getHeader("content-type")): boolean => {
    swallowed ||= !response.headersSent && response.statusCode === 404 && isDocument(type);
    return swallowed;
  };
  const restore = () => Object.assign(response, { write, end, writeHead, flushHeaders });

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    return swallow(typeNamedIn(rest) ?? response.getHeader("content-type"))
      ? response
      : Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof writeHead;
  response.flushHeaders = () => {
    if (!swallow()) flushHeaders.call(response);
  };
  response.write = ((...chunk: unknown[]) => swallow() || Reflect.apply(write, response, chunk)) as typeof write;
  response.end = ((...chunk: unknown[]) => {
    if (!swallow()) return Reflect.apply(end, response, chunk);
    restore();
    for (const name of ["content-encoding", "content-length", "etag", "transfer-encoding"]) response.removeHeader(name);
    sendNotFound(next, request, response).catch((error) => {
      log.error({ err: error }, "the page for what is not there could not be rendered");
      problem(response, 404, "There is nothing at this address.");
    });
    return response;
  }) as typeof end;
}

function isDocument(type: unknown): boolean {
  return String(type ?? "").startsWith("text/html");
}

// writeHead(status, reason?, headers?) may name the type itself.
function typeNamedIn(rest: readonly unknown[]): unknown {
  const headers = rest.at(-1);
  return typeof headers === "object" && headers !== null ? Reflect.get(headers, "content-type") : undefined;
}
