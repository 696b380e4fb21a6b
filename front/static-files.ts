import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { env } from "../lib/platform/env.ts";
import { shared } from "../lib/platform/shared.ts";
import type { Asked } from "./answer.ts";
import { accepts } from "./send-page.ts";

type StaticFile = { type: string; etag: string; identity: Buffer; gzip: Buffer | null; brotli: Buffer | null };

const prefix = "/_next/static/";
const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const packed = new Set([".js", ".css", ".json", ".txt", ".svg"]);
const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

// Only files that the build made get in; their names carry their content, so they never go stale.
const files = shared("static-files", () => new LRUCache<string, Promise<StaticFile | null>>({ max: 500 }));

/** `/_next/static/…`: what the build made, compressed once, kept by browsers for ever. */
export async function answerStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  { url }: Asked,
): Promise<boolean> {
  if (!url.pathname.startsWith(prefix) || env().NODE_ENV === "development") return false;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const name = fileName(url.pathname.slice(prefix.length));
  const file = name === null ? null : await find(name);
  if (!file) return false;
  send(request, response, file);
  return true;
}

// The name of a file below the folder; null for what can be none.
function fileName(path: string): string | null {
  try {
    const name = normalize(decodeURIComponent(path));
    return name.startsWith("..") || name.includes("\0") || !types[extname(name)] ? null : name;
  } catch {
    return null; // not an encoding of anything
  }
}

async function find(name: string): Promise<StaticFile | null> {
  const path = join(process.cwd(), ".next", "static", name);
  const known = files.get(name);
  if (known) return known;
  const there = await stat(path).catch(() => null);
  if (!there?.isFile()) return null;
  const read = readStaticFile(path);
  files.set(name, read);
  read.catch(() => files.delete(name)); // whoever asks next reads it anew; who asked now is told
  return read;
}

async function readStaticFile(path: string): Promise<StaticFile> {
  const identity = await readFile(path);
  const ending = extname(path);
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  };
  const [zipped, brotli] = packed.has(ending)
    ? await Promise.all([gzipped(identity, { level: 9 }), brotlied(identity, quality)])
    : [null, null];
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  return { type: types[ending] ?? "application/octet-stream", etag, identity, gzip: zipped, brotli };
}

function send(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const [encoding, body] =
    file.brotli && accepts(accepted, "br")
      ? ["br", file.brotli]
      : file.gzip && accepts(accepted, "gzip")
        ? ["gzip", file.gzip]
        : ["", file.identity];
  response.writeHead(200, {
    "content-type": file.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    etag: file.etag,
    "content-length": body.length,
    ...(encoding ? { "content-encoding": String(encoding) } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
