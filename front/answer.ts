import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { publicPage } from "../lib/page-tags.ts";
import { env } from "../lib/platform/env.ts";
import { addressGroup } from "../lib/platform/http/address.ts";
import { isSameOrigin } from "../lib/platform/http/same-origin.ts";
import { log } from "../lib/platform/log.ts";
import { policyWithNonce } from "./content-security-policy.ts";
import { answerViewSignal } from "./count-view.ts";
import { answerHealth } from "./health.ts";
import { answerLiveNumbers } from "./live-numbers.ts";
import { answerMedia } from "./media.ts";
import { replaceNotFound } from "./not-found.ts";
import { answerPlayer } from "./player.ts";
import { problem } from "./problem.ts";
import { servePublicPage } from "./public-page.ts";
import { cleanRequest, setSecurityHeaders } from "./request-headers.ts";
import { readTarget } from "./request-target.ts";
import { answerStaticFile } from "./static-files.ts";

/** Where a request came from and what it asks for. */
export type Asked = { url: URL; address: string };

type Direct = (request: IncomingMessage, response: ServerResponse, asked: Asked) => Promise<boolean>;

// Answered here, without Next. Each says whether the request was its own.
const direct: readonly Direct[] = [
  answerStaticFile,
  answerHealth,
  answerViewSignal,
  answerLiveNumbers,
  answerMedia,
  answerPlayer,
];

/** Makes the listener that stands before Next: what is the same for all comes from memory, the rest goes through. */
export function frontBefore(next: RequestListener): RequestListener {
  return (request, response) => {
    answer(next, request, response).catch((error) => {
      if (hasLeft(response, error)) return log.debug({ path: request.url?.split("?")[0] }, "a visitor left half-way");
      log.error({ err: error, path: request.url?.split("?")[0] }, "a request failed");
      if (response.headersSent) response.destroy();
      else problem(response, 500, "Something went wrong on our side. Nothing was changed. Try again in a moment.");
    });
  };
}

async function answer(next: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = readTarget(request);
  if (!url) return problem(response, 400, "This address cannot be read.");
  const { address } = cleanRequest(request);
  setSecurityHeaders(response);
  const asked = { url, address: addressGroup(address) };
  for (const own of direct) {
    if (await own(request, response, asked)) return;
  }
  if (isForeignChange(request)) return problem(response, 403, "This request did not come from a page of this site.");
  const page =
    isReading(request) && env().NODE_ENV !== "development" ? publicPage(url.pathname, url.searchParams) : null;
  if (page && !request.headers.rsc)
    return servePublicPage(next, request, response, { path: url.pathname, tags: page.tags });
  request.headers["x-firsthand-address"] = address;
  passOn(next, request, response);
}

// Pages that one visitor gets: their scripts carry a nonce, which Next reads from the request.
function passOn(next: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const policy = policyWithNonce(randomBytes(16).toString("base64"));
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
  if (request.method === "GET" && !request.headers.rsc) replaceNotFound(next, request, response);
  next(request, response);
}

const leaving = new Set<unknown>(["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_UNABLE_TO_PIPE"]);

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
