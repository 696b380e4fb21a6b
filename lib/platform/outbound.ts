// The one way out of the server: whoever fetches what a stranger named does it here.
import type { IncomingMessage } from "node:http";
import { ask, type Question } from "./outbound/ask.ts";
import type { FetchOptions } from "./outbound/fetch-options.ts";
import { headersFor, headersFrom } from "./outbound/headers.ts";
import { network as machine, type Network } from "./outbound/network.ts";
import { isPermanent, isRedirect, nextQuestion } from "./outbound/next-question.ts";
import { openLine } from "./outbound/open-line.ts";
import { assertPublicUrl } from "./outbound/public-url.ts";
import { readBody } from "./outbound/read-body.ts";
import { OutboundRefusal } from "./outbound/refusal.ts";

export { isPublicAddress } from "./outbound/public-address.ts";
export { type FetchFault, isOutboundRefusal, OutboundRefusal } from "./outbound/refusal.ts";
export { assertPublicUrl, type FetchOptions };

/** The bounds of every fetch; a caller can only draw them tighter. */
export const outboundBounds = { maxBytes: 5 * 1024 * 1024, timeoutMs: 15_000, redirects: 3 };

/** What came back. */
export type Fetched = {
  status: number;
  headers: Headers;
  /** The address that answered in the end. */
  url: string;
  /** The address to ask next time: where the permanent redirects led, before the first other one. */
  permanent: string;
  /** The body, unpacked; empty when the status is not one of success. */
  bytes: Buffer;
};

/**
 * Fetches from the public internet: within 15 seconds in all, at most 5 MB, by at most three redirects, without
 * cookies or proxies. Throws an OutboundRefusal, which says in plain words what was in the way.
 */
export async function fetchPublic(
  address: string | URL,
  options: FetchOptions = {},
  network: Network = machine,
): Promise<Fetched> {
  const time = limitedTime(options);
  try {
    const url = assertPublicUrl(address);
    const { method = "GET", body = null } = options;
    return await follow({ url, method, headers: headersFor(options), body }, options, { network, signal: time.signal });
  } finally {
    time.end();
  }
}

// One signal a fetch: what hangs on it is forgotten with it, and not kept by a caller's signal that lives for long.
function limitedTime({ timeoutMs = Number.POSITIVE_INFINITY, signal: callers }: FetchOptions) {
  const milliseconds = Math.min(timeoutMs, outboundBounds.timeoutMs);
  const late = `The server took longer than ${milliseconds / 1000} seconds.`;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new OutboundRefusal("timeout", late)), milliseconds);
  const stopEarly = () => stop.abort(callers?.reason);
  callers?.addEventListener("abort", stopEarly);
  if (callers?.aborted) stopEarly();
  const end = () => {
    clearTimeout(timer);
    callers?.removeEventListener("abort", stopEarly);
  };
  return { signal: stop.signal, end };
}

type Way = { network: Network; signal: AbortSignal };

async function follow(first: Question, options: FetchOptions, way: Way): Promise<Fetched> {
  let question = first;
  let permanent: URL | null = null;
  const most = Math.min(options.redirects ?? Number.POSITIVE_INFINITY, outboundBounds.redirects);
  for (let redirects = 0; redirects <= most; redirects += 1) {
    const answer = await answerTo(question, options, way);
    if (!("next" in answer)) return { ...answer, permanent: (permanent ?? question.url).href };
    if (!answer.forGood) permanent ??= question.url;
    question = answer.next;
  }
  throw new OutboundRefusal("too_many_redirects", sentenceOf(most));
}

function sentenceOf(most: number): string {
  return most === 0 ? "The address redirects." : `The address redirects more than ${most} times.`;
}

type Answer = Omit<Fetched, "permanent"> | { next: Question; forGood: boolean };

async function answerTo(question: Question, options: FetchOptions, { network, signal }: Way): Promise<Answer> {
  const line = await openLine(question.url, network, signal);
  try {
    const response = await ask(line, question, signal);
    if (isRedirect(response)) return { next: nextQuestion(question, response), forGood: isPermanent(response) };
    const bytes = hasBody(question, response) ? await readBody(response, mostBytes(options), signal) : Buffer.alloc(0);
    return { status: response.statusCode ?? 0, headers: headersFrom(response), url: question.url.href, bytes };
  } finally {
    line.destroy();
  }
}

function mostBytes({ maxBytes = Number.POSITIVE_INFINITY }: FetchOptions): number {
  return Math.min(maxBytes, outboundBounds.maxBytes);
}

function hasBody({ method }: Question, { statusCode = 0 }: IncomingMessage): boolean {
  return method !== "HEAD" && statusCode >= 200 && statusCode < 300;
}
