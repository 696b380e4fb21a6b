import { storage } from "../platform/storage/open-storage.ts";
import type { Storage } from "../platform/storage/storage.ts";
import { contentTypeOf, keysForPath } from "./rules/address.ts";

/** What is asked of `/media/<path>`. */
export interface MediaAsk {
  path: string;
  method: string;
  ifNoneMatch?: string | null | undefined;
}

/** An answer that any server can send. Whoever gets a body must read or cancel it. */
export interface MediaAnswer {
  status: 200 | 304 | 404 | 405;
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array> | null;
}

/** Even if a file were something else than a picture, a browser would neither guess so nor run it. */
const GUARD = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
};

/** Answers `/media/<id>` (the fallback) and `/media/<id>/<file>`. A file never changes, so it is kept for ever. */
export async function serveMedia(ask: MediaAsk, store: Storage = storage()): Promise<MediaAnswer> {
  if (ask.method !== "GET" && ask.method !== "HEAD")
    return plain(405, "Only GET and HEAD work here.", { allow: "GET, HEAD" });
  for (const key of keysForPath(ask.path)) {
    const answer = await serveKey(key, ask, store);
    if (answer) return answer;
  }
  return plain(404, "There is no such picture.");
}

async function serveKey(key: string, { method, ifNoneMatch }: MediaAsk, store: Storage): Promise<MediaAnswer | null> {
  const lasting = { ...GUARD, etag: etagOf(key), "cache-control": "public, max-age=31536000, immutable" };
  if (isKnown(etagOf(key), ifNoneMatch)) {
    return (await store.exists(key)) ? { status: 304, headers: lasting, body: null } : null;
  }
  const object = await store.get(key);
  if (!object) return null;
  const headers = {
    ...lasting,
    "content-type": contentTypeOf(key),
    "content-length": String(object.size),
    "content-disposition": "inline",
    "cross-origin-resource-policy": "cross-origin",
  };
  if (method !== "HEAD") return { status: 200, headers, body: object.body };
  await object.body.cancel();
  return { status: 200, headers, body: null };
}

function etagOf(key: string): string {
  return `"${key.replace("/", "-")}"`;
}

function isKnown(etag: string, ifNoneMatch: string | null | undefined): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

function plain(status: 404 | 405, sentence: string, more: Record<string, string> = {}): MediaAnswer {
  const headers = { ...GUARD, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...more };
  return { status, headers, body: new Blob([sentence]).stream() };
}
