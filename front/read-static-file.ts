import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Coding } from "../lib/platform/cache/pages.ts";

/** A file as it is sent. One that is compressed by its nature has the plain coding alone. */
export type StaticFile = { type: string; etag: string; bodies: { identity: Buffer } & Partial<Record<Coding, Buffer>> };

/** The media types of the files that are sent, by the ending of their name. */
export const staticTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

const packed = new Set([".js", ".css", ".json", ".txt", ".svg", ".webmanifest"]);
const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Reads a file in every coding: as the build has compressed it, else compressed now, with less care. */
export async function readStaticFile(path: string): Promise<StaticFile> {
  const identity = await readFile(path);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const type = staticTypes[extname(path)] ?? "application/octet-stream";
  if (!isPacked(path)) return { type, etag, bodies: { identity } };
  const [br, gz] = await Promise.all([
    stored(`${path}.br`).then((there) => there ?? brotlied(identity, brotliAt(6, identity))),
    stored(`${path}.gz`).then((there) => there ?? gzipped(identity, { level: 6 })),
  ]);
  return { type, etag, bodies: { identity, br, gzip: gz } };
}

/** Whether a file is sent compressed. */
export function isPacked(path: string): boolean {
  return packed.has(extname(path));
}

/** Compresses a file with all care, as the build does: its bytes by the ending that their file gets. */
export async function packFile(path: string): Promise<Record<".br" | ".gz", Buffer>> {
  const bytes = await readFile(path);
  const [br, gz] = await Promise.all([brotlied(bytes, brotliAt(11, bytes)), gzipped(bytes, { level: 9 })]);
  return { ".br": br, ".gz": gz };
}

async function stored(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  }
}

function brotliAt(quality: number, { length }: Buffer) {
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length } };
}
