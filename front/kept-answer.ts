import type { IncomingMessage, ServerResponse } from "node:http";
import { publicAnswer } from "../lib/page-tags.ts";
import { keepPage, keptPage, type Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { busy } from "../lib/platform/refusal.ts";
import type { Reply } from "../lib/platform/reply.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import { fill } from "./fill.ts";
import { calls } from "./gates.ts";
import { makePage, type Wanted } from "./make-page.ts";
import { pageKey } from "./page-kind.ts";
import { sendPage } from "./send-page.ts";

/** An answer as it is made, and as it is kept where it may be. */
type Made = { reply: Reply; page: Page | null };

// Votes on comments make nothing stale: a score is at most so old.
const oldestMs = 1000;
const patienceMs = 10_000; // whoever asks after one that hangs is answered anew

/** What of the public HTTP interface is kept, and was asked for by nobody in particular; null where there is no such thing. */
export function keptAnswerAsked({ method, headers, url = "" }: IncomingMessage, path: string): Wanted | null {
  if (method !== "GET" && method !== "HEAD") return null;
  if (readSessionCookie(headers.cookie) !== null) return null;
  const found = publicAnswer(path, new URLSearchParams(url.slice(path.length)));
  return found && { path: found.name, kind: "answer", tags: found.tags };
}

/** Sends an answer from memory; made first where there is none, or something has changed. Gives back what is not kept. */
export async function sendKeptAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: Wanted,
  make: () => Promise<Reply>,
): Promise<Reply | null> {
  const key = pageKey(wanted.path, wanted.kind);
  const kept = keptPage(key);
  const isFresh = kept && !kept.stale && nowMs() - kept.renderedAt < oldestMs;
  const { page, reply } = isFresh
    ? { page: kept, reply: null }
    : await fill(key, wanted.tags, (begin) => makeInTurn(wanted, make, begin));
  if (!page) return reply;
  sendPage(request, response, page);
  return null;
}

async function makeInTurn(wanted: Wanted, make: () => Promise<Reply>, begin: () => number): Promise<Made> {
  const leave = await calls().pass();
  try {
    const [count, renderedAt] = [begin(), nowMs()];
    const reply = await inTime(make());
    if (reply.status !== 200) return { reply, page: null };
    const { status, headers, body } = reply;
    const page = makePage(wanted, { status, headers: { ...headers }, body: Buffer.from(body ?? "") }, renderedAt);
    keepPage(page, count);
    return { reply, page };
  } finally {
    leave();
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(busy()), patienceMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
