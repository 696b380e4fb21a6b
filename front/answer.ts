import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { publicPage, queryOfAnew } from "../lib/page-tags.ts";
import { asRefusal } from "../lib/platform/db/unreachable.ts";
import { env } from "../lib/platform/env.ts";
import { addressHeader } from "../lib/platform/http/address.ts";
import { isSameOrigin } from "../lib/platform/http/same-origin.ts";
import { log } from "../lib/platform/log.ts";
import { searchPath } from "../lib/search/paths.ts";
import { answerEndpoint } from "./answer-endpoint.ts";
import { answerCard } from "./cards.ts";
import { compressAnswer } from "./compressed.ts";
import { policyWithNonce } from "./content-security-policy.ts";
import { answerPromoClick, answerSeenSignal } from "./count-promo.ts";
import { countAnswer, countRequest } from "./count-request.ts";
import { answerViewSignal } from "./count-view.ts";
import { isDraining } from "./draining.ts";
import { leaveOutEmptyAddresses } from "./form-addresses.ts";
import { answerHealth } from "./health.ts";
import { answerLiveNumbers } from "./live-numbers.ts";
import { answerLiveStream } from "./live-stream.ts";
import { answerMedia } from "./media.ts";
import { answerMetrics } from "./metrics.ts";
import { answerNoPage } from "./no-page.ts";
import { replaceNotFound } from "./not-found.ts";
import { answerOembed } from "./oembed.ts";
import { kindAsked } from "./page-kind.ts";
import { answerPlayer } from "./player.ts";
import { problem } from "./problem.ts";
import { answerPublicFile } from "./public-file.ts";
import { sendKeptPage, servePublicPage, serveUnlessThere } from "./public-page.ts";
import { refuse } from "./refuse.ts";
import { addressGroupOf, addressOf, cleanHeaders, setSecurityHeaders } from "./request-headers.ts";
import { readTarget } from "./request-target.ts";
import { sendSearch } from "./send-search.ts";
import { answerStaticFile } from "./static-files.ts";
import { inTurn } from "./visit.ts";

/** What a request asks for: its path as it was sent, without the query, and where it comes from (`addressGroup()`). */
export type Asked = { path: string; address: () => string };

type Direct = (request: IncomingMessage, response: ServerResponse, asked: Asked) => boolean | Promise<boolean>;

// Answered here, without Next. Each says whether the request was its own. What open pages ask for all the time comes
// first, and writes all its headers at once.
const quick: readonly Direct[] = [answerViewSignal, answerLiveNumbers];
const direct: readonly Direct[] = [
  answerSeenSignal,
  answerPromoClick,
  answerEndpoint,
  answerLiveStream,
  answerStaticFile,
  answerMedia,
  answerPublicFile,
  answerCard,
  answerOembed,
  answerHealth,
  answerMetrics,
  answerPlayer,
];

const longestUrl = 4096;

/** Makes the listener that stands before Next: what is the same for all comes from memory, the rest goes through. */
export function frontBefore(next: RequestListener): RequestListener {
  return (request, response) => {
    const { url = "/" } = request; // before anybody rewrites it
    if (isDraining()) response.shouldKeepAlive = false;
    if (sendKeptPage(request, response)) return countRequest(url, response.statusCode, 0); // to look at the clock takes longer
    const begun = performance.now();
    answer(next, request, response)
      .catch((error) => fail(request, response, error))
      .then(() => countAnswer(url, response, begun));
  };
}

async function answer(next: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url?.startsWith("/") ? request.url : readTarget(request)?.pathname;
  if (url === undefined) return problem(response, 400, "This address cannot be read.");
  if (url.length > longestUrl) return problem(response, 414, `An address has at most ${longestUrl} letters here.`);
  const asked = { path: pathOf(request.url ?? "/"), address: () => addressGroupOf(request) };
  if (await answeredBy(quick, request, response, asked)) return;
  setSecurityHeaders(response);
  if (await answeredBy(direct, request, response, asked)) return;
  await answerWithNext(next, request, response);
}

async function answeredBy(
  handlers: readonly Direct[],
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
): Promise<boolean> {
  for (const own of handlers) {
    const answered = own(request, response, asked);
    if (answered === true || (answered !== false && (await answered))) return true;
  }
  return false;
}

async function answerWithNext(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = readTarget(request);
  if (!url) return problem(response, 400, "This address cannot be read.");
  if (isForeignChange(request)) return problem(response, 403, "This request did not come from a page of this site.");
  if (await answerNoPage(next, request, response, url)) return;
  const kind = kindAsked(request.headers);
  if (kind && isReading(request) && env().NODE_ENV !== "development") {
    const { pathname: path, searchParams } = url;
    const page = publicPage(path, searchParams);
    if (page && (await servePublicPage(next, request, response, { path, kind, tags: page.tags }))) return;
    const query = kind === "document" ? queryOfAnew(path, searchParams) : null;
    if (query !== null && (await serveUnlessThere(next, request, response, { path, query }))) return;
  }
  const address = addressOf(request);
  cleanHeaders(request);
  request.headers[addressHeader] = address;
  await inTurn(request, response, addressGroupOf(request), (whole) =>
    kind === "document" && isSearch(request, url)
      ? sendSearch(next, whole, response, { query: url.search, address })
      : passOn(next, whole, response),
  );
}

function isSearch(request: IncomingMessage, { pathname }: URL): boolean {
  return pathname === searchPath && isReading(request) && env().NODE_ENV !== "development";
}

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

// Pages that one visitor gets: their scripts carry a nonce, which Next reads from the request.
function passOn(next: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const policy = policyWithNonce(randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  compressAnswer(request, response);
  leaveOutEmptyAddresses(response);
  if (request.method === "GET" && !request.headers.rsc) replaceNotFound(next, request, response);
  next(request, response);
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const path = pathOf(request.url ?? "");
  const refusal = response.headersSent ? null : asRefusal(error);
  if (hasLeft(response, error)) log.debug({ path }, "a visitor left half-way");
  else if (refusal) refuse(request, response, refusal);
  else {
    log.error({ err: error, path }, "a request failed");
    if (response.headersSent) response.destroy();
    else problem(response, 500, "Something went wrong on our side. Nothing was changed. Try again in a moment.");
  }
}

const leaving = new Set<unknown>(["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_UNABLE_TO_PIPE", "ECONNRESET"]);

function hasLeft(response: ServerResponse, error: unknown): boolean {
  return response.destroyed && error instanceof Error && "code" in error && leaving.has(error.code);
}

function isReading(request: IncomingMessage): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function isForeignChange(request: IncomingMessage): boolean {
  if (isReading(request) || request.method === "OPTIONS" || !request.headers.cookie) return false;
  return !isSameOrigin((name) => request.headers[name]?.toString(), env().SITE_URL);
}
