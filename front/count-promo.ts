import type { IncomingMessage, ServerResponse } from "node:http";
import { asRefusal } from "../lib/platform/db/unreachable.ts";
import { env } from "../lib/platform/env.ts";
import { log } from "../lib/platform/log.ts";
import { isRefusal } from "../lib/platform/refusal.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import { countClick, countSeen, type Viewer } from "../lib/promos/count-promos.ts";
import { findLink } from "../lib/promos/find-link.ts";
import { seenSignal } from "../lib/promos/schema.ts";
import { isPrefetch } from "../lib/views/bots.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";
import { readSignal } from "./read-signal.ts";
import { refuse } from "./refuse.ts";

/** `POST /api/promos/seen`: promos that have come into a reader's sight. Needs no same origin: it carries no right. */
export function answerSeenSignal(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  return path === "/api/promos/seen" && takeSeen(request, response, address);
}

async function takeSeen(request: IncomingMessage, response: ServerResponse, address: () => string): Promise<true> {
  if (request.method !== "POST") {
    problem(response, 405, "What was seen is sent by POST.", { allow: "POST" });
    return true;
  }
  try {
    const signal = await readSignal(request, seenSignal);
    if (!isPrefetch(request.headers)) await countSeen(signal, viewerOf(request, address()));
    response.writeHead(204).end();
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    if (!refusal) throw thrown;
    const retry = refusal.retryAfterSeconds;
    problem(response, refusal.status, refusal.message, retry ? { "retry-after": String(retry) } : {});
  }
  return true;
}

const goes = /^\/promo\/([0-9a-z]{1,40})\/go$/;

/**
 * `GET /promo/<id>/go`: a click on a promo. It counts, and leads to the address that an admin has stored, to no other; so
 * it works without scripts. Whoever cannot be counted is led on all the same.
 */
export function answerPromoClick(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  const id = goes.exec(path)?.[1];
  if (id === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
  return leadOn(request, response, { id, address: address() });
}

type Click = { id: string; address: string };

async function leadOn(request: IncomingMessage, response: ServerResponse, { id, address }: Click): Promise<true> {
  let link: string;
  try {
    link = await findLink(id);
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    refuse(request, response, thrown);
    return true;
  }
  if (isClick(request)) await countQuietly(id, { ...viewerOf(request, address), storyId: storyBehind(request) });
  response.writeHead(302, { location: link, "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" }).end();
  return true;
}

// Nobody is kept from where they want to go because a number could not be written.
async function countQuietly(id: string, viewer: Viewer): Promise<void> {
  try {
    await countClick(id, viewer);
  } catch (thrown) {
    if (!isRefusal(thrown)) log.warn({ err: thrown, promo: id }, "a click on a promo could not be counted");
  }
}

// A page of ours was left by a link: no picture or script elsewhere that names this address, no browser that prepares.
function isClick({ method, headers }: IncomingMessage): boolean {
  if (method !== "GET" || isPrefetch(headers)) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" && (headers["sec-fetch-dest"] ?? "document") === "document";
  return headers.referer === undefined || URL.parse(headers.referer)?.origin === env().SITE_URL;
}

function storyBehind({ headers }: IncomingMessage): string | undefined {
  const from = headers.referer ? URL.parse(headers.referer) : null;
  if (from?.origin !== env().SITE_URL) return undefined;
  return /^\/stories\/(?:[0-9a-z-]*-)?([0-9a-z]{1,40})$/.exec(from.pathname)?.[1];
}

function viewerOf({ headers }: IncomingMessage, address: string): Viewer {
  return { address, userAgent: headers["user-agent"] ?? "", cookie: readSessionCookie(headers.cookie) };
}
