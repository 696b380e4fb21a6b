import { createHash } from "node:crypto";
import { type Coding, keptPage, type Page, type PageFrame, type Sendable } from "../lib/platform/cache/pages.ts";
import { env } from "../lib/platform/env.ts";
import { packer } from "./packer.ts";
import { kindHeaders, type PageKind, pageKey } from "./page-kind.ts";
import { securityHeaders } from "./request-headers.ts";

/**
 * A page: where it is, what is asked for there, and the tags that make it stale. With a query, from an address, it is for one
 * request, and is not kept.
 */
export type Wanted = {
  path: string;
  kind: PageKind;
  tags: readonly string[];
  asked?: { query: string; address: string };
};

/** What was rendered: an answer, and the frame of a page of which that is known; `filled` where only texts were put into it. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  frame?: PageFrame | undefined;
  filled?: true;
};

/** A rendered answer as a page that is kept. What is the same as before need not be packed again. */
export function makePage({ path, kind, tags }: Wanted, answer: Answer, renderedAt: number): Page {
  const { body, frame } = answer;
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const bytes = Math.ceil(1.5 * body.length) + (frame?.bytes ?? 0); // packed in both ways it takes a quarter to a half more
  const page = { key: pageKey(path, kind), tags, etag, bytes, frame, renderedAt, stale: false };
  const before = keptPage(page.key);
  if (kind !== "file") {
    const same = before?.etag === etag ? before.sendable : null;
    return { ...page, sendable: same ?? inCodings(pageHeaders(answer, kind), etag, body) };
  }
  const changedAt = lastChange(page, before);
  const headers = { ...pageHeaders(answer, kind), "last-modified": new Date(changedAt).toUTCString() };
  return { ...page, changedAt, sendable: inCodings(headers, etag, body) };
}

type Moment = Pick<Page, "etag" | "renderedAt" | "changedAt">;

// In whole seconds, as HTTP says it; two changes within one second get two of them.
function lastChange({ etag, renderedAt }: Moment, before: Moment | undefined): number {
  const known = before?.changedAt ?? 0;
  if (before?.etag === etag) return known;
  return Math.max(Math.floor(renderedAt / 1000) * 1000, known + 1000);
}

function inCodings(headers: Record<string, string>, etag: string, body: Buffer): Page["sendable"] {
  const made: Partial<Record<Coding, ReturnType<Page["sendable"]>>> = {};
  const bytesIn = packer(body);
  return (coding) => {
    const bytes = bytesIn(coding);
    const before = made[coding];
    if (before?.whole.body === bytes) return before;
    made[coding] = inCoding(headers, { coding, etag, bytes });
    return made[coding];
  };
}

function pageHeaders({ status, headers }: Answer, kind: PageKind): Record<string, string> {
  return {
    ...headers,
    ...securityHeaders(),
    // An answer keeps its own: to who has a session it is another.
    ...(kind === "answer" ? {} : { "cache-control": forOthers(status) }),
    vary: kind === "file" || kind === "answer" ? "Accept-Encoding" : `Accept-Encoding, ${kindHeaders}`,
  };
}

function forOthers(status: number): string {
  const { CDN_SECONDS } = env();
  const shared = CDN_SECONDS > 0 ? `, s-maxage=${CDN_SECONDS}` : "";
  return status === 200 ? `public, max-age=0, must-revalidate${shared}` : "no-store";
}

type Coded = { coding: Coding; etag: string; bytes: Buffer };

// The same content under any coding and however it is packed: tags differ only in their ending.
function inCoding(headers: Record<string, string>, { coding, etag, bytes }: Coded) {
  const same = { ...headers, etag: coding === "identity" ? `"${etag}"` : `"${etag}-${coding}"` };
  const encoding = coding === "identity" ? {} : { "content-encoding": coding };
  const whole: Sendable = {
    head: Object.entries({ ...same, ...encoding, "content-length": String(bytes.length) }).flat(),
    body: bytes,
  };
  const unchanged: Sendable = { head: Object.entries(same).flat(), body: Buffer.alloc(0) };
  return { whole, unchanged };
}
